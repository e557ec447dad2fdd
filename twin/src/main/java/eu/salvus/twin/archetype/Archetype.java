package eu.salvus.twin.archetype;

import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.TwinReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A sort of hospital: what to ask about it, and how to make a plausible twin of the answers. */
public final class Archetype {
    private final String id;
    private final Content content;
    private final List<Question> questions;

    Archetype(String id) {
        this.id = id;
        content = ContentReader.read(id);
        questions = ContentReader.questions(content.head());
    }

    /** Its name, such as {@code district-hospital}; also {@link Twin#archetype()} of its twins. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public Translated title() {
        return content.head().get("title").translated();
    }

    /** One sentence on what it describes. */
    public Translated about() {
        return content.head().get("about").translated();
    }

    /** The questions in the order to ask them; about a dozen. */
    public List<Question> questions() {
        return questions;
    }

    /** The question with this id. */
    public Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.id().equals(question)).findFirst();
    }

    /** The fewest assets a twin of this archetype has when no question is answered. */
    public int assetsAtLeast() {
        return (int) content.head().get("assets").get("least").number();
    }

    /** The most assets a twin of this archetype has when no question is answered. */
    public int assetsAtMost() {
        return (int) content.head().get("assets").get("most").number();
    }

    /** The day its twins are valid for unless another is given. */
    public LocalDate asOf() {
        return LocalDate.parse(content.head().get("asOf").text());
    }

    /**
     * Reads a file of answers to this archetype's questions, {@code question-id: value} a line.
     *
     * @throws InvalidAnswersException with every error, its place and remedy, when something is wrong
     */
    public Answers readAnswers(Path file) {
        return AnswersReader.read(file, this);
    }

    /**
     * Reads a text of answers, as {@link #readAnswers(Path)} does.
     *
     * @param name shown as the file's name in problems
     */
    public Answers readAnswers(String name, String text) {
        return AnswersReader.read(name, text, this);
    }

    /** {@link #generate(Answers, long, LocalDate)} with the archetype's own day. */
    public GeneratedTwin generate(Answers answers, long seed) {
        return generate(answers, seed, asOf());
    }

    /** {@link #generate(Answers, long, LocalDate, Locale)} in English. */
    public GeneratedTwin generate(Answers answers, long seed, LocalDate asOf) {
        return generate(answers, seed, asOf, Locale.ENGLISH);
    }

    /**
     * A plausible hospital with these answers. The same answers, seed, day and language give the same bytes.
     *
     * @param answers what is known; what is not answered takes the question's default
     * @param seed decides what the answers leave open, part by part
     * @param asOf the day the description is valid for
     * @param locale decides which language names and comments are in, and nothing else; in English the ids of parts are their names
     * @throws InvalidAnswersException when an answer fits no question
     */
    public GeneratedTwin generate(Answers answers, long seed, LocalDate asOf, Locale locale) {
        List<Problem> problems = AnswersReader.check(answers, this);
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
        Expansion expansion = new Expansion(content, questions, answers, seed, asOf, locale);
        Map<String, Draft> document = new LinkedHashMap<>();
        document.put("salvus-twin", one((double) Twin.FORMAT_VERSION, "format"));
        document.put("id", one(id, "archetype"));
        document.put("name", new Draft.One(expansion.value("name")));
        document.put("archetype", one(id, "archetype"));
        document.put("country", new Draft.One(expansion.value("country")));
        document.put("asOf", one(asOf, "archetype"));
        ContentNode words = ContentReader.names();
        document.putAll(new PartNames(words, locale).named(expansion.sections()));
        Comments comments = new Comments(words, locale);
        String text = comments.heading(id, seed) + new DraftText(comments).write(document);
        return new GeneratedTwin(TwinReader.read(id + ".yaml", text).twinOrThrow(), text);
    }

    private static Draft one(Object raw, String source) {
        return new Draft.One(new Value(raw, Sources.of(source)));
    }
}
