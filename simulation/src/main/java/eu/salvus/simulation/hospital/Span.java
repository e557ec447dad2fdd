package eu.salvus.simulation.hospital;

/**
 * A range of numbers, none negative. Products and complements take the extremes, so a span holds every value that its parts allow.
 *
 * @param low the least value
 * @param high the greatest value
 */
record Span(double low, double high) {
    static final Span ZERO = new Span(0, 0);
    static final Span ONE = new Span(1, 1);

    static Span of(double value) {
        return new Span(value, value);
    }

    double middle() {
        return (low + high) / 2;
    }

    Span times(Span other) {
        return new Span(low * other.low, high * other.high);
    }

    /** Of chances: the chance of the opposite. */
    Span complement() {
        return new Span(1 - high, 1 - low);
    }

    /** Where this is the chance of yes: the chance of something that has this chance if yes and that one if no. */
    Span choose(Span yes, Span no) {
        double a = low * yes.low + (1 - low) * no.low;
        double b = high * yes.low + (1 - high) * no.low;
        double c = low * yes.high + (1 - low) * no.high;
        double d = high * yes.high + (1 - high) * no.high;
        return new Span(Math.min(a, b), Math.max(c, d));
    }

    /** The share of a crowd that so many reach, at most everybody. */
    Span shareOf(double crowd) {
        return crowd <= 0 ? ZERO : new Span(Math.min(1, low / crowd), Math.min(1, high / crowd));
    }

    /** Of chances: the chance that the opposite happens so many times in a row. */
    Span noneOf(Span times) {
        return new Span(
                StrictMath.exp(times.high * StrictMath.log1p(-high)),
                StrictMath.exp(times.low * StrictMath.log1p(-low)));
    }
}
