package eu.salvus.twin.yaml;

import org.jspecify.annotations.Nullable;

/** A number within a range. */
abstract class NumberForm<N extends Number> extends ScalarForm<N> {
    private final double low;
    private final double high;

    NumberForm(double low, double high) {
        this.low = low;
        this.high = high;
    }

    @Override
    final @Nullable N parse(Events.Scalar scalar, String key, Scope scope) {
        String text = scalar.value();
        if (!NUMBER.matcher(text).matches()) {
            return wrong(scalar, key, scope, remedy(text));
        }
        if (!scalar.plain()) {
            return wrong(scalar, key, scope, "write the number without quotes");
        }
        double value = Double.parseDouble(text);
        if (!(value >= low && value <= high)) {
            return wrong(scalar, key, scope);
        }
        N number = number(value + 0.0);
        return number == null ? wrong(scalar, key, scope) : number;
    }

    private String remedy(String text) {
        if (text.endsWith("%")
                && NUMBER.matcher(text.substring(0, text.length() - 1)).matches()
                && high == 1) {
            return "write a share of one: " + format(Double.parseDouble(text.substring(0, text.length() - 1)) / 100);
        }
        if (NUMBER.matcher(text.replace(',', '.')).matches()) {
            return "write a point before the decimals: " + text.replace(',', '.');
        }
        return "write " + expected();
    }

    /** The number, or {@code null} when it is not of this sort. */
    abstract @Nullable N number(double value);

    final String range() {
        if (high == Double.MAX_VALUE) {
            return low == 0 ? "at least 0" : "of at least " + format(low);
        }
        return "from " + format(low) + " to " + format(high);
    }

    @Override
    public final Tree tree(N value) {
        return Tree.word(format(value.doubleValue()));
    }

    static String format(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
