package eu.salvus.twin.archetype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the files of {@code content/archetypes/templates/} from the class path. */
final class ContentReader {
    private static final String FOLDER = "/content/archetypes/templates/";

    private ContentReader() {}

    /** The archetype's file and, before it, the parts it includes. */
    static Content read(String archetype) {
        ContentNode head = file(archetype + ".yaml");
        Content content = Content.empty(head);
        for (ContentNode part : head.get("include").elements()) {
            content.add(file("parts/" + part.text() + ".yaml"));
        }
        content.add(head);
        return content;
    }

    /** The questions of an archetype: what they ask from the shared file, limits and defaults from its own. */
    static List<Question> questions(ContentNode head) {
        ContentNode shared = file("parts/questions.yaml").get("questions");
        List<Question> questions = new ArrayList<>();
        for (ContentNode own : head.get("questions").elements()) {
            questions.add(question(shared.get(own.get("id").text()), own));
        }
        return questions;
    }

    /** What parts and comments of generated twins are called in each language. */
    static ContentNode names() {
        return file("parts/names.yaml");
    }

    private static Question question(ContentNode shared, ContentNode own) {
        Question.Kind kind = switch (shared.get("kind").text()) {
            case "number" -> Question.Kind.NUMBER;
            case "yes-no" -> Question.Kind.YES_NO;
            case "choice" -> Question.Kind.CHOICE;
            case "country" -> Question.Kind.COUNTRY;
            case "name" -> Question.Kind.NAME;
            default -> throw shared.get("kind").wrong("number, yes-no, choice, country or name");
        };
        List<Question.Choice> choices = new ArrayList<>();
        shared.get("choices").entries().forEach((id, text) -> choices.add(new Question.Choice(id, text.translated())));
        ContentNode unit = shared.get("unit");
        ContentNode whole = shared.get("whole");
        boolean number = kind == Question.Kind.NUMBER;
        Question question = new Question(
                own.get("id").text(),
                kind,
                shared.get("ask").translated(),
                shared.get("why").translated(),
                unit.present() ? unit.translated() : null,
                choices,
                number ? own.get("least").number() : 0,
                number ? own.get("most").number() : 0,
                whole.present() && whole.truth(),
                kind == Question.Kind.NAME
                        ? own.get("default").translated()
                        : own.get("default").scalar(),
                own.get("source").text());
        if (!question.allows(question.defaultIn(Locale.ENGLISH))) {
            throw own.get("default").wrong(question.expected());
        }
        return question;
    }

    private static ContentNode file(String name) {
        try (InputStream in = ContentReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new ContentException(name + ": this file is not in content/archetypes/templates");
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setMaxAliasesForCollections(0)
                    .build();
            @Nullable Object raw = new Load(settings).loadFromInputStream(in);
            return new ContentNode(name, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
