package eu.salvus.server.twin;

import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.identity.Caller;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes twins of what people answer, or write. */
@Component
final class TwinFactory {

    private static final int BAD_REQUEST = 400;

    private final Twins twins;

    TwinFactory(Twins twins) {
        this.twins = twins;
    }

    /**
     * Makes one.
     *
     * @throws RefusedException when neither or both ways are given, or the archetype is none
     * @throws eu.salvus.twin.archetype.InvalidAnswersException naming each answer that is none
     * @throws WrongTwinException when the text is not one of a twin
     */
    StoredTwin make(Caller caller, NewTwin asked, Locale locale) {
        Texts texts = Texts.in(locale);
        String yaml = asked.yaml();
        if (yaml != null && asked.archetype() == null) {
            return twins.add(caller, yaml, false, texts.of("version.from-text"));
        }
        Archetype archetype = yaml != null || asked.archetype() == null
                ? null
                : Archetypes.named(asked.archetype()).orElse(null);
        if (archetype == null) {
            throw new RefusedException(BAD_REQUEST, "archetype-unknown", String.join(", ", Archetypes.ids()));
        }
        Answers answers = new Answers(asked.answers() == null ? Map.of() : asked.answers());
        String text = archetype.generate(answers, 1, archetype.asOf(), locale).text();
        return twins.add(
                caller,
                text,
                false,
                texts.of("version.from-answers", archetype.title().in(locale)));
    }
}
