package eu.salvus.cli.terminal;

/** What a piece of text is, which decides its look on a terminal with colour. Meaning never rests on colour alone. */
public enum Style {
    /** A head of a section. */
    HEAD("1"),
    /** Bad news. */
    BAD("1;31"),
    /** A warning. */
    WARNING("33"),
    /** Good news. */
    GOOD("32"),
    /** Of lesser weight. */
    QUIET("2");

    private final String sequence;

    Style(String sequence) {
        this.sequence = sequence;
    }

    String apply(String text) {
        return "\u001b[" + sequence + "m" + text + "\u001b[0m";
    }
}
