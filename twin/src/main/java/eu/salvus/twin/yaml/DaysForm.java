package eu.salvus.twin.yaml;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of the week: {@code mon-fri}, {@code sat, sun}, {@code fri-mon}. */
final class DaysForm extends ScalarForm<Set<DayOfWeek>> {
    static final DaysForm DAYS = new DaysForm();

    private static final List<String> WORDS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private DaysForm() {}

    @Override
    @Nullable
    Set<DayOfWeek> parse(Events.Scalar scalar, String key, Scope scope) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : scalar.value().split(", *", -1)) {
            String[] ends = range.split("-", -1);
            int first = WORDS.indexOf(ends[0]);
            int last = WORDS.indexOf(ends[ends.length - 1]);
            if (first < 0 || last < 0 || ends.length > 2) {
                return wrong(scalar, key, scope);
            }
            DayOfWeek day = DayOfWeek.of(first + 1);
            days.add(day);
            while (day.getValue() != last + 1) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return Collections.unmodifiableSet(days);
    }

    @Override
    public Tree tree(Set<DayOfWeek> value) {
        List<String> ranges = new ArrayList<>();
        int first = 1;
        while (first <= 7) {
            if (!value.contains(DayOfWeek.of(first))) {
                first++;
                continue;
            }
            int last = first;
            while (last < 7 && value.contains(DayOfWeek.of(last + 1))) {
                last++;
            }
            ranges.add(first == last ? word(first) : word(first) + "-" + word(last));
            first = last + 1;
        }
        return Tree.text(String.join(", ", ranges));
    }

    private static String word(int day) {
        return WORDS.get(day - 1);
    }

    @Override
    public String expected() {
        return "days such as mon-fri or \"sat, sun\"";
    }
}
