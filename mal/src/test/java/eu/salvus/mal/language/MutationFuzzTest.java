package eu.salvus.mal.language;

import static org.assertj.core.api.Assertions.fail;

import eu.salvus.mal.MalException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, the compiler answers with a language or with problems, never with a crash. */
class MutationFuzzTest {
    private static final String VALID = """
            #id: "org.example" #version: "1.0.0" #timeUnit: "hours"
            // a comment
            category C user info: "about" {
              abstract asset A developer info: "d" { let near = (bs \\/ bs) - bs  let far = near().bs*
                | x @t {C, I} [Bernoulli(0.5) * (Exponential(1) + 2) ^ 2] user info: "u" ! d (near().y seen) kind [0.5]
                  -> near()*[B].y, y, far()[B].z
                & action y # d [Enabled] -> y E e <- bs -> y !E n <- bs /\\ bs -> x | effect z }
              asset B extends A { | x +> bs.y let near = bs[B] }
            }
            /* more */ associations { A [as] 0..1 <-- L --> 1..* [bs] A user info: "link" }
            """;
    private static final String[] PIECES = {
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "->",
        "<-",
        "+>",
        "<--",
        "-->",
        "*",
        "..",
        ".",
        "\\/",
        "/\\",
        "-",
        "|",
        "&",
        "#",
        "E",
        "!E",
        "!",
        "@",
        "\"",
        "//",
        "/*",
        "*/",
        "let",
        "=",
        "asset",
        "extends",
        "info",
        ":",
        "A",
        "B",
        "bs",
        "x",
        "near()",
        "999999999999",
        "0",
        "1e9",
        ",",
        "category",
        "associations",
        "include",
        "\u00e9",
        "\ud800",
        "\0"
    };

    @Test
    @Tag("full")
    void aHundredThousandMutationsNeverCrashTheCompiler() {
        mutate(100_000, 1);
    }

    @Test
    void someMutationsNeverCrashTheCompiler() {
        mutate(2_000, 2);
    }

    private static void mutate(int times, int seed) {
        for (int i = 0; i < times; i++) {
            Random random = new Random(seed * 1_000_003L + i);
            StringBuilder text = new StringBuilder(VALID);
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutate(text, random);
            }
            try {
                Language.parse("t.mal", text.toString());
            } catch (MalException expected) {
                if (expected.problems().isEmpty()) {
                    fail("no problem named in mutation %d of seed %d", i, seed);
                }
            } catch (RuntimeException | StackOverflowError crash) {
                fail("mutation %d of seed %d:%n%s".formatted(i, seed, text), crash);
            }
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.replace(at, end, " " + PIECES[random.nextInt(PIECES.length)] + " ");
            case 3 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(3)));
            default -> text.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(random.nextInt(2) * 3000 + 1));
        }
    }
}
