package eu.salvus.twin.archetype;

import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a file of answers, {@code question-id: value} a line, and reports everything that is wrong with it at once. */
final class AnswersReader {
    /** A dozen answers are far less. */
    private static final int MOST_BYTES = 1 << 20;

    private final String file;
    private final Archetype archetype;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private AnswersReader(String file, Archetype archetype) {
        this.file = file;
        this.archetype = archetype;
    }

    static Answers read(Path path, Archetype archetype) {
        AnswersReader reader = new AnswersReader(path.toString(), archetype);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return read(path.toString(), text.toString(), archetype);
            }
            reader.error(Optional.empty(), "the file is too large for answers", null, "check the path");
        } catch (CharacterCodingException e) {
            reader.error(Optional.empty(), "the answers are not UTF-8 text", null, "save the file as UTF-8");
        } catch (IOException e) {
            reader.error(Optional.empty(), "the answers cannot be read: " + e.getMessage(), null, "check the path");
        }
        throw new InvalidAnswersException(reader.problems);
    }

    static Answers read(String file, String text, Archetype archetype) {
        AnswersReader reader = new AnswersReader(file, archetype);
        reader.document(text);
        if (!reader.problems.isEmpty()) {
            throw new InvalidAnswersException(reader.problems);
        }
        return new Answers(reader.answers);
    }

    /** What is wrong with answers that come from no file. */
    static List<Problem> check(Answers answers, Archetype archetype) {
        AnswersReader reader = new AnswersReader("answers", archetype);
        answers.byQuestion()
                .forEach((id, value) -> archetype
                        .question(id)
                        .ifPresentOrElse(
                                question -> {
                                    if (!question.allows(value)) {
                                        reader.wrong(
                                                Optional.empty(),
                                                question,
                                                Value.of(value).text());
                                    }
                                },
                                () -> reader.unknown(Optional.empty(), id)));
        return reader.problems;
    }

    private void document(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                return;
            }
            if (!(root.get() instanceof MappingNode mapping)) {
                error(root.get().getStartMark(), "these are no answers", null, "write `question: answer`, one a line");
                return;
            }
            mapping.getValue().forEach(this::answer);
        } catch (MarkedYamlEngineException e) {
            error(
                    e.getProblemMark(),
                    "this is not YAML: " + e.getProblem(),
                    null,
                    "check this line and the one before");
        } catch (YamlEngineException e) {
            error(Optional.empty(), "this is not YAML: " + e.getMessage(), null, "correct the file");
        } catch (StackOverflowError e) {
            error(Optional.empty(), "brackets are nested too deep", null, "write `question: answer`, one a line");
        }
    }

    private void answer(NodeTuple tuple) {
        Optional<Mark> mark = tuple.getValueNode().getStartMark();
        String id = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        Optional<Question> question = archetype.question(id);
        if (question.isEmpty()) {
            unknown(tuple.getKeyNode().getStartMark(), id);
        } else if (!(tuple.getValueNode() instanceof ScalarNode scalar)) {
            wrong(mark, question.get(), "several values");
        } else {
            Optional<Object> value = question.get().read(scalar.getValue());
            if (value.isEmpty()) {
                wrong(mark, question.get(), scalar.getValue());
            } else if (answers.putIfAbsent(id, value.get()) != null) {
                error(mark, id + " is answered twice", scalar.getValue(), "delete one of them");
            }
        }
    }

    private void unknown(Optional<Mark> mark, String id) {
        error(
                mark,
                archetype.id() + " has no question `" + id + "`",
                id,
                "write one of "
                        + String.join(
                                ", ",
                                archetype.questions().stream().map(Question::id).toList()));
    }

    private void wrong(Optional<Mark> mark, Question question, String value) {
        error(mark, question.id() + " is `" + value + "`", value, "write " + question.expected());
    }

    private void error(Optional<Mark> mark, String message, @Nullable String value, String remedy) {
        int line = mark.map(at -> at.getLine() + 1).orElse(0);
        int column = mark.map(at -> at.getColumn() + 1).orElse(0);
        problems.add(new Problem(Severity.ERROR, file, line, column, message, value, remedy));
    }
}
