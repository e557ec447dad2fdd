package eu.salvus.warning.source;

import eu.salvus.warning.Advisory;
import java.net.URI;

/** Something a source had that was not known before. */
public sealed interface News {

    /**
     * An advisory, new or changed.
     *
     * @param key of it within the source
     * @param advisory what it says
     */
    record Published(String key, Advisory advisory) implements News {}

    /**
     * A document, new or changed, to be read by whoever knows its format.
     *
     * @param key of it within the source
     * @param address where it came from
     * @param format of it
     * @param bytes as they came
     */
    record Document(String key, URI address, Format format, byte[] bytes) implements News {}

    /** What a source says about exploitation. */
    record Exploited(Exploitation exploitation) implements News {}

    /**
     * The source no longer lists a document or an advisory.
     *
     * @param key of it within the source
     */
    record Gone(String key) implements News {}

    /** Formats of documents. */
    enum Format {
        /** CSAF 2.0 or 2.1. */
        CSAF,
        /** A bundle of STIX 2.1. */
        STIX
    }
}
