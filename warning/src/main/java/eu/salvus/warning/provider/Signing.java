package eu.salvus.warning.provider;

/** What the detached signature of a document is worth. */
public enum Signing {
    /** Made by a key of the provider, good when it signed. */
    VALID(false),
    /** There is none. */
    MISSING(false),
    /** There is one, and the provider names no key. */
    NO_KEY(false),
    /** It may be by a key that the provider names, and that could not be had. */
    KEY_NOT_FETCHED(false),
    /** Made by a key of the provider after that had expired: mostly an oversight, and told as one. */
    KEY_EXPIRED(false),
    /** It rests on MD5 or SHA-1, which can be forged. */
    WEAK(false),
    /** Made by a key that the provider does not name. */
    FOREIGN_KEY(true),
    /** Made by a key that the provider has revoked. */
    KEY_REVOKED(true),
    /** It is not of this content. */
    WRONG(true),
    /** It is no signature. */
    UNREADABLE(true);

    private final boolean refused;

    Signing(boolean refused) {
        this.refused = refused;
    }

    /** Whether a document with it is refused: somebody may have changed it. The others prove nothing, and are told. */
    public boolean refused() {
        return refused;
    }
}
