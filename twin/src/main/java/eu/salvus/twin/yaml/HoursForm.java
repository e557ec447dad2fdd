package eu.salvus.twin.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours of a day: {@code 8-18}, {@code 0-24}, or {@code 20-6} into the next day. */
final class HoursForm extends ScalarForm<HoursForm.Hours> {
    static final HoursForm HOURS = new HoursForm();
    static final Hours ALL = new Hours(0, 24);

    /** From the first hour to the one at which it ends. */
    record Hours(int from, int to) {}

    private static final Pattern RANGE = Pattern.compile("([0-9]|1[0-9]|2[0-3])-([0-9]|1[0-9]|2[0-4])");

    private HoursForm() {}

    @Override
    @Nullable
    Hours parse(Events.Scalar scalar, String key, Scope scope) {
        Matcher matcher = RANGE.matcher(scalar.value());
        return matcher.matches()
                ? new Hours(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : wrong(scalar, key, scope);
    }

    @Override
    public Tree tree(Hours value) {
        return Tree.word(value.from + "-" + value.to);
    }

    @Override
    public String expected() {
        return "hours such as 8-18, or 20-6 into the next day";
    }
}
