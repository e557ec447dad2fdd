package eu.salvus.mal.time;

/** Numbers as MAL writes them: no exponent, no needless decimals. */
final class Numbers {
    private Numbers() {}

    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String plain = new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }
}
