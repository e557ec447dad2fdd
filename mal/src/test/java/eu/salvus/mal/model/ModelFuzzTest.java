package eu.salvus.mal.model;

import static org.assertj.core.api.Assertions.fail;

import eu.salvus.mal.MalException;
import eu.salvus.mal.language.Language;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a model file holds, reading it ends with a model or with problems. */
class ModelFuzzTest {
    private static final Language LANGUAGE = Language.parse(
            "t.mal",
            "#id: \"t\" #version: \"1.0.0\" category C { asset A { | x # d -> x } asset B extends A { } }"
                    + " associations { A [left] * <-- L --> 0..1 [right] A }");
    private static final String YAML = """
            metadata: {name: m, langID: t}
            assets:
              0: {name: a, type: A, defenses: {d: 0.5}, associated_assets: {right: {1: b}}, extras: {k: [1, 2]}}
              1: {name: b, type: B}
              2: B
            associations:
            - L: {left: [1], right: [0]}
            - {metaconcept: L, association: {left: ['2'], right: {1: b}}}
            attackers: {9: {name: z, entry_points: {a: {asset_id: 0, attack_steps: [x]}}}}
            """;
    private static final String[] PIECES = {
        "{", "}", "[", "]", ":", ",", "\"", "'", "&a", "*a", "!!int", "- ", "\n", "  ", "null", "true", "1e999", "-1",
        "A", "right", "d", "x", "#", "|", ">", "? ", "\\u", "\0", "\ud800"
    };

    @Test
    @Tag("full")
    void fiftyThousandMutationsNeverCrashTheReader() {
        mutate(50_000, 1);
    }

    @Test
    void someMutationsNeverCrashTheReader() {
        mutate(2_000, 2);
    }

    private static void mutate(int times, int seed) {
        String json = ModelFile.json(ModelFile.parse("m.yml", YAML, LANGUAGE));
        for (int i = 0; i < times; i++) {
            Random random = new Random(seed * 1_000_003L + i);
            boolean yaml = random.nextBoolean();
            StringBuilder text = new StringBuilder(yaml ? YAML : json);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(8));
                text.replace(at, random.nextBoolean() ? at : end, PIECES[random.nextInt(PIECES.length)]);
            }
            try {
                ModelFile.parse(yaml ? "m.yml" : "m.json", text.toString(), LANGUAGE);
            } catch (MalException expected) {
                if (expected.problems().isEmpty()) {
                    fail("no problem named in mutation %d of seed %d", i, seed);
                }
            } catch (RuntimeException | StackOverflowError crash) {
                fail("mutation %d of seed %d:%n%s".formatted(i, seed, text), crash);
            }
        }
    }
}
