package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared, as the index of {@code content/validation} lists it.
 *
 * @param cards the calibration cards, in the order they are shown
 * @param missing what was published and cannot be compared, each with its reason
 * @param thinner where the model is thinner than the world
 * @param learned what was changed in the engine because of such comparisons
 * @param conclusions statements that people may take from Salvus
 * @param checks what theory says and a test holds
 */
record Cards(
        List<Card> cards,
        List<String> missing,
        List<String> thinner,
        List<String> learned,
        Conclusion.File conclusions,
        List<Check> checks) {

    private static final String FOLDER = "validation/";

    /** Copies the lists. */
    Cards {
        cards = List.copyOf(cards);
        missing = List.copyOf(missing);
        thinner = List.copyOf(thinner);
        learned = List.copyOf(learned);
        checks = List.copyOf(checks);
    }

    private record Index(List<String> cards, List<String> missing, List<String> thinner, List<String> learned) {
        private static Index read(Section root) {
            return new Index(
                    root.texts("cards"), root.texts("notCompared"), root.texts("thinner"), root.texts("learned"));
        }
    }

    /**
     * Those that come with Salvus.
     *
     * @throws ContentException with every error of all files
     */
    static Cards builtIn() {
        Index index = ContentFile.builtIn(FOLDER + "index.yaml").read(Index::read);
        List<String> errors = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        for (String id : index.cards()) {
            try {
                Card card = Card.read(ContentFile.builtIn(FOLDER + id + ".yaml"));
                cards.add(card);
                if (!card.id().equals(id)) {
                    errors.add("content/" + FOLDER + id + ".yaml: its id is `" + card.id() + "`; write id: " + id);
                }
            } catch (ContentException wrong) {
                errors.addAll(wrong.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new ContentException(errors);
        }
        return new Cards(
                cards,
                index.missing(),
                index.thinner(),
                index.learned(),
                Conclusion.File.read(ContentFile.builtIn(FOLDER + "conclusions.yaml")),
                ContentFile.builtIn(FOLDER + "checks.yaml").read(Cards::checks));
    }

    private static List<Check> checks(Section root) {
        return root.sections("checks").stream().map(Check::read).toList();
    }
}
