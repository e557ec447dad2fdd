package eu.salvus.mal.graph;

import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelBuilder;
import eu.salvus.mal.random.Draws;
import java.util.function.Consumer;

/** A toy language and a toy model, and what an attack on it does: at once, with effort, or never. */
final class Toy {
    enum Outcome {
        AT_ONCE,
        WITH_EFFORT,
        NEVER
    }

    private final Language language;
    private final Model model;
    private final AttackGraph graph;
    private final FirstPassage passage;

    private Toy(Language language, Model model) {
        this.language = language;
        this.model = model;
        this.graph = AttackGraph.of(model);
        this.passage = new FirstPassage(graph);
    }

    /** Compiles a language given without its defines. */
    static Language language(String text) {
        return Language.parse("toy.mal", "#id: \"toy\" #version: \"1.0.0\"\n" + text);
    }

    static Toy of(String language, Consumer<ModelBuilder> model) {
        Language compiled = language(language);
        ModelBuilder builder = Model.builder(compiled);
        model.accept(builder);
        return new Toy(compiled, builder.build());
    }

    /** One asset "a" of type A and nothing else. */
    static Toy alone(String steps) {
        return of("category C { asset A { " + steps + " } }", model -> model.asset("a", "A"));
    }

    AttackGraph graph() {
        return graph;
    }

    Model model() {
        return model;
    }

    Language language() {
        return language;
    }

    int step(String title) {
        int colon = title.lastIndexOf(':');
        int step = graph.find(title.substring(0, colon), title.substring(colon + 1));
        if (step < 0) {
            throw new AssertionError("no step " + title);
        }
        return step;
    }

    Toy attack(String... entries) {
        return attack(1, entries);
    }

    Toy attack(long run, String... entries) {
        int[] steps = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            steps[i] = step(entries[i]);
        }
        passage.run(Draws.run(1, run), steps);
        return this;
    }

    double hours(String title) {
        return passage.time(step(title));
    }

    Outcome outcome(String title) {
        double hours = hours(title);
        return hours == 0 ? Outcome.AT_ONCE : hours == Double.POSITIVE_INFINITY ? Outcome.NEVER : Outcome.WITH_EFFORT;
    }
}
