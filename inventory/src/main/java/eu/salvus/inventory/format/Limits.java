package eu.salvus.inventory.format;

/** How much is read, so that a hostile file costs little memory and time; what lies beyond is refused and says so. */
public final class Limits {
    /** Largest file, in bytes: about 15 000 machines as the GLPI agent describes them. */
    public static final long MOST_BYTES = 256L << 20;

    /** Deepest nesting of JSON and XML; the formats read need about a dozen levels. */
    public static final int DEEPEST = 64;

    /** Longest text in JSON, longest cell of a list, and longest stretch of XML without a tag, in characters. */
    public static final int LONGEST = 1 << 20;

    /** Most entries of one import, over all its files. */
    public static final int MOST_DEVICES = 100_000;

    /** Longest text kept of any property, in characters. */
    public static final int KEPT = 200;

    /** Most addresses or network cards kept of one device; a router may have thousands. */
    public static final int MOST_ADDRESSES = 16;

    /** Most hashes of files kept of one product; a bill of materials gives its product about four. */
    public static final int MOST_HASHES = 16;

    /** Most columns of a list. */
    public static final int MOST_COLUMNS = 1_000;

    private Limits() {}
}
