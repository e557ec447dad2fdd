package eu.salvus.warning.match;

/** How much may be compared for one advisory, in steps: a hostile or careless one must not keep the others waiting. */
final class Budget {
    /** About a second of work; an advisory with a hundred numbers with wildcards takes less than a hundredth of it. */
    static final long STEPS = 300_000_000;

    private long left;

    Budget(long steps) {
        this.left = steps;
    }

    /** Takes steps; false when there are not so many left, and ever after. */
    boolean spend(long steps) {
        left = steps > left ? 0 : left - steps;
        return left > 0;
    }

    boolean spent() {
        return left <= 0;
    }
}
