package eu.salvus.twin.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day. */
final class DateForm extends ScalarForm<LocalDate> {
    static final DateForm DATE = new DateForm();

    private static final Pattern ISO = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private DateForm() {}

    @Override
    @Nullable
    LocalDate parse(Events.Scalar scalar, String key, Scope scope) {
        if (!ISO.matcher(scalar.value()).matches()) {
            return wrong(scalar, key, scope);
        }
        try {
            return LocalDate.parse(scalar.value());
        } catch (DateTimeException e) {
            return wrong(scalar, key, scope, "this day does not exist; write " + expected());
        }
    }

    @Override
    public Tree tree(LocalDate value) {
        return Tree.word(value.toString());
    }

    @Override
    public String expected() {
        return "a day from 1900 to 2199 as year-month-day, such as 2026-01-31";
    }
}
