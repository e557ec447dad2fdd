package eu.salvus.twin.yaml;

/** A number within a range. */
final class DecimalForm extends NumberForm<Double> {
    /** A share of a whole. */
    static final DecimalForm SHARE = new DecimalForm(0, 1);

    DecimalForm(double low, double high) {
        super(low, high);
    }

    @Override
    Double number(double value) {
        return value;
    }

    @Override
    public String expected() {
        return "a number " + range();
    }
}
