package eu.salvus.benchmark;

/** Steps of the generated graphs; ten edges each. */
final class Sizes {

    /** 5,000 steps and 50,000 edges. */
    static final int EVERYDAY = 5_000;

    /** 50,000 steps and 500,000 edges. */
    static final int LARGE = 50_000;

    private Sizes() {}
}
