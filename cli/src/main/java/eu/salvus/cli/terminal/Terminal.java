package eu.salvus.cli.terminal;

import eu.salvus.cli.language.Messages;
import eu.salvus.report.story.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a command speaks: results on standard output, all else on standard error. Lines keep within {@link #width()}. */
public final class Terminal {

    private static final int WIDEST = 80;
    private static final int NARROWEST = 40;

    private final Surroundings surroundings;
    private final Messages messages;
    private final Output out;
    private final Output err;
    private final BufferedReader in;
    private final boolean outColoured;
    private final boolean errColoured;

    /** A terminal that speaks a language. */
    public Terminal(Surroundings surroundings, Messages messages, Colour colour) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.out = new Output(surroundings.out(), surroundings.charset());
        this.err = new Output(surroundings.err(), surroundings.charset());
        this.in = new BufferedReader(new InputStreamReader(surroundings.in(), surroundings.charset()));
        this.outColoured = colour.used(surroundings.outTerminal(), surroundings.environment());
        this.errColoured = colour.used(surroundings.errTerminal(), surroundings.environment());
    }

    /** The sentences of its language. */
    public Messages messages() {
        return messages;
    }

    /** How its language writes numbers. */
    public Figures figures() {
        return messages.figures();
    }

    /** Columns of a line: 80, or fewer when {@code COLUMNS} says so, never under 40. */
    public int width() {
        String columns = surroundings.environment().getOrDefault("COLUMNS", "");
        return columns.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : WIDEST;
    }

    /** Whether somebody is there to answer questions. */
    public boolean interactive() {
        return surroundings.inTerminal() && surroundings.errTerminal();
    }

    /** Whether standard output is shown with colour. */
    public boolean coloured() {
        return outColoured;
    }

    /** Whether progress may be drawn. */
    public boolean showsProgress() {
        return surroundings.errTerminal();
    }

    /** Prints paragraphs on standard output, wrapped. */
    public void say(String text) {
        Wrapping.lines(text, width()).forEach(out::line);
    }

    /** Prints a sentence by its key, wrapped. */
    public void tell(String key, Object... arguments) {
        say(messages.text(key, arguments));
    }

    /** Prints the head of a section by its key, after an empty line. */
    public void head(String key, Object... arguments) {
        out.line("");
        Wrapping.lines(messages.text(key, arguments), width()).forEach(line -> out.line(styled(Style.HEAD, line)));
    }

    /** Prints one item of a list, wrapped under itself. */
    public void item(String text) {
        out.line(Wrapping.hanging("• ", "  ", text, width()));
    }

    /** Prints one item of a list under a mark of its own, such as its number. */
    public void item(String mark, String text) {
        out.line(Wrapping.hanging(mark + " ", " ".repeat(TextWidth.of(mark) + 1), text, width()));
    }

    /** Prints a text after a label in a style, wrapped under itself. */
    public void labelled(Style style, String label, String text) {
        out.line(Wrapping.hanging(styled(style, label) + " ", "    ", text, width()));
    }

    /** Prints an empty line. */
    public void gap() {
        out.line("");
    }

    /** Prints a table. */
    public void show(Table table) {
        List<String> lines = table.lines(width());
        lines.forEach(out::line);
    }

    /** Prints text on standard output as it is. */
    public void raw(String text) {
        out.writer().print(text);
    }

    /** Standard output, for what prints by itself. */
    public PrintWriter writer() {
        return out.writer();
    }

    /** A text in a style, when standard output is coloured. */
    public String styled(Style style, String text) {
        return outColoured ? style.apply(text) : text;
    }

    /** Prints a text on standard error: a first line's label in a style, the rest wrapped under itself. */
    public void warn(Style style, String label, String text) {
        String shown = errColoured ? style.apply(label) : label;
        err.line(Wrapping.hanging(shown + " ", "  ", text, width()));
        err.writer().flush();
    }

    /** Prints a remark on standard error, wrapped. */
    public void remark(String text) {
        Wrapping.lines(text, width()).forEach(err::line);
        err.writer().flush();
    }

    /** Writes on the last line of standard error, without ending it. */
    void draw(String text) {
        err.piece(text);
    }

    /**
     * Asks for a line.
     *
     * @param question shown on standard error
     * @return what was typed, without blanks around it; null at the end of the input
     */
    public @Nullable String ask(String question) {
        out.writer().flush();
        err.piece(question);
        try {
            String line = in.readLine();
            return line == null ? null : line.strip();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Sends everything out; says why standard output could not take it, null when it could or nobody listens any more. */
    public @Nullable IOException flush() {
        err.writer().flush();
        return out.failure();
    }
}
