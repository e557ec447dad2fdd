package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * A calibration card: a real attack or a survey of many, with what was published about it.
 *
 * @param id in kebab case, the name of its file
 * @param name what people call it
 * @param facts what happened, in a few sentences
 * @param source who published it
 * @param stand what stands for it
 * @param because why just that stands for it, and where it does not
 * @param figures the published numbers; at least one
 */
record Card(String id, String name, String facts, String source, Stand stand, String because, List<Figure> figures) {

    /** The version of the format of cards: {@code salvus-validation: 1}. */
    static final int FORMAT_VERSION = 1;

    /** Copies the list. */
    Card {
        figures = List.copyOf(figures);
    }

    /**
     * Reads a card.
     *
     * @throws eu.salvus.simulation.content.ContentException with every error of the file
     */
    static Card read(ContentFile file) {
        return file.read(Card::read);
    }

    private static Card read(Section root) {
        if (root.number("salvus-validation", 0, 1_000) != FORMAT_VERSION) {
            root.refuse("salvus-validation", "is not a version this Salvus reads", "write 1");
        }
        List<Figure> figures =
                root.sections("figures").stream().map(Figure::read).toList();
        if (figures.isEmpty()) {
            root.refuse("figures", "lists nothing", "add a published number, `- says: …`");
        }
        Section stand = root.section("stand");
        return new Card(
                root.text("id"),
                root.text("name"),
                root.text("facts"),
                root.text("source"),
                Stand.read(stand),
                stand.text("because"),
                figures);
    }
}
