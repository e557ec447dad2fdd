package eu.salvus.benchmark.validity;

/** Whether what is simulated fits what was published, by a rule that is the same for every figure. */
enum Verdict {
    /**
     * One case lies in the 10-90 % band of the runs. The middle of many cases lies within a quarter of the middle of the runs. A share of
     * cases lies within 10 points of the share of the runs.
     */
    FITS("fits"),
    /** It does not, but would if the band were twice as wide at both ends, or the middle or share up to twice or half of what it is. */
    NEAR("near"),
    /** Neither. */
    NOT("does not fit"),
    /** No run says anything about it. */
    NOTHING("nothing to compare");

    private static final double POINTS = 0.1;
    private static final double QUARTER = 1.25;
    private static final double FACTOR = 2;
    /** Decimal fractions such as 0.66 − 0.56 are no exact numbers. */
    private static final double ROUNDING = 1e-12;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** How it is said. */
    String words() {
        return words;
    }

    /** The rule. A published range counts by its end nearest to what is simulated. */
    static Verdict of(Figure figure, Simulated simulated) {
        Published published = figure.published();
        return switch (simulated) {
            case Simulated.Nothing none -> NOTHING;
            case Simulated.Band band
            when figure.middle() ->
                verdict(
                        published.meets(band.median() / QUARTER, band.median() * QUARTER),
                        published.meets(band.median() / FACTOR, band.median() * FACTOR));
            case Simulated.Band band ->
                verdict(
                        published.meets(band.tenth(), band.ninetieth()),
                        published.meets(band.tenth() / FACTOR, band.ninetieth() * FACTOR));
            case Simulated.Share share ->
                verdict(
                        published.distance(share.value()) <= POINTS + ROUNDING,
                        published.meets(share.value() / FACTOR, share.value() * FACTOR));
        };
    }

    private static Verdict verdict(boolean fits, boolean near) {
        return fits ? FITS : near ? NEAR : NOT;
    }
}
