package eu.salvus.inventory;

/** Why a whole file cannot be read. The value of each {@link Refusal} is described here. */
public enum RefusalReason {
    /** It is a pipe, a device or a folder. */
    NOT_A_FILE,
    /** It is larger than the limit; the value is the limit in MB. */
    TOO_LARGE,
    /** Nothing is in it. */
    EMPTY,
    /** It is an archive, or a spreadsheet, which is one; the value is the sort. */
    ARCHIVE,
    /** It is no text. */
    NOT_TEXT,
    /** A byte or character that its encoding does not have; the value shows it. */
    BAD_ENCODING,
    /** It is none of the formats known; the value is how it begins. */
    UNKNOWN_FORMAT,
    /** It is a format that is known but not read; the value names it. */
    UNSUPPORTED_FORMAT,
    /** It declares XML entities, which inventories have no need of and attacks do. */
    ENTITIES,
    /** Its parts are nested deeper than the limit, which is the value. */
    TOO_DEEP,
    /** One text in it is longer than the limit, which is the value. */
    TOO_LONG,
    /** It lists more devices than the limit, which is the value. */
    TOO_MANY,
    /** It breaks the rules of its format; the value is what the parser says. */
    MALFORMED,
    /** A quotation mark in a list is never closed; the value is the text that follows it. */
    OPEN_QUOTE,
    /** A line of a list has more cells than there are headings; the value is the first cell too many. */
    EXTRA_CELL,
    /** None of its columns is known; the value lists them. */
    NO_KNOWN_COLUMN,
    /** The disk or the system failed; the value is what it says. */
    UNREADABLE,
    /** A file of decisions or a mapping is wrong; the value is what. */
    BAD_DECISIONS
}
