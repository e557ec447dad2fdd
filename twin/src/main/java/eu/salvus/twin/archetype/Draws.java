package eu.salvus.twin.archetype;

/**
 * Random numbers that depend on a seed and on stable names alone, so that one more ward changes nothing in the others.
 * The mixing function is SplitMix64's (Steele, Lea, Flood 2014); names are hashed by FNV-1a.
 */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long seed;

    Draws(long seed) {
        this.seed = seed;
    }

    /**
     * A number from 0 (inclusive) to 1 (exclusive).
     *
     * @param id of the part the draw is about
     * @param purpose which of its properties
     */
    double uniform(String id, String purpose) {
        long bits = mix(mix(seed + GOLDEN) ^ hash(id + '\u0000' + purpose));
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
