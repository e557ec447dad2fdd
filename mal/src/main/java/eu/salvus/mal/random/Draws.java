package eu.salvus.mal.random;

/**
 * Uniform numbers as a pure function of what they stand for: (seed, run, key, purpose, attempt). No state, no order, no
 * thread: the same five words always give the same number, so two variants of a system differ only by what was changed.
 *
 * <p>The words are absorbed one after the other by the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014, with
 * the constants of Stafford's variant 13). {@link #run} absorbs the first two once per run; a draw then costs two rounds.
 *
 * <p>Purposes 0 to 255 belong to this module ({@link #GATE}, {@link #DEFENCE}, {@link #TIME} and up); others start at 256.
 */
public final class Draws {
    /** Purpose of "is this step possible at all in this run". */
    public static final int GATE = 1;

    /** Purpose of "is this defence enabled in this run". */
    public static final int DEFENCE = 2;

    /** Purpose of the first random number of a step's time; the next ones of the same time follow it. */
    public static final int TIME = 16;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private Draws() {}

    /** Premixes a seed and the number of a run; give the result to {@link #uniform(long, long, int, int)}. */
    public static long run(long seed, long run) {
        return mix(mix(seed + GOLDEN) + GOLDEN * (run + 1));
    }

    /**
     * A uniform number strictly between 0 and 1, of 53 bits.
     *
     * @param runKey from {@link #run}
     * @param key whom it is about, from {@link #key}
     * @param purpose what it decides
     * @param attempt 0 for the first attempt
     */
    public static double uniform(long runKey, long key, int purpose, int attempt) {
        return unit(bits(runKey, key, purpose, attempt));
    }

    /** As {@link #uniform(long, long, int, int)}, from the seed and the number of the run. */
    public static double uniform(long seed, long run, long key, int purpose, int attempt) {
        return uniform(run(seed, run), key, purpose, attempt);
    }

    /** The 64 bits behind {@link #uniform(long, long, int, int)}. */
    public static long bits(long runKey, long key, int purpose, int attempt) {
        long word = ((long) purpose << 32) | (attempt & 0xFFFFFFFFL);
        return mix(mix(runKey ^ (key * GOLDEN)) + word * GOLDEN);
    }

    /** Names someone by words, for instance an asset and a step; the same words give the same key on every machine. */
    public static long key(String... words) {
        long key = 0;
        for (String word : words) {
            key = extend(key, hash(word));
        }
        return key;
    }

    /** The key of one more word: {@code key("a", "b") == extend(key("a"), hash("b"))}. */
    public static long extend(long key, long hash) {
        return mix(mix(key + GOLDEN) ^ hash);
    }

    /** A hash of one word. */
    public static long hash(String word) {
        long hash = GOLDEN + word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    private static double unit(long bits) {
        long top = bits >>> 11;
        return (top == 0 ? 0.5 : (double) top) * UNIT;
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
