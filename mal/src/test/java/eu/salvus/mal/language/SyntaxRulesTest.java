package eu.salvus.mal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.mal.MalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How files are read: words, comments, times, includes, archives. */
class SyntaxRulesTest {
    private static final String DEFINES = "#id: \"t\" #version: \"1.0.0\" ";

    private static AttackStep step(String text) {
        return Language.parse("t.mal", DEFINES + "category C { asset A { " + text + " } }")
                .type("A")
                .orElseThrow()
                .steps()
                .iterator()
                .next();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1 + 2 * 3                              ; (1 + (2 * 3)) days
            (1 + 2) * 3                            ; ((1 + 2) * 3) days
            8 - 3 - 2                              ; ((8 - 3) - 2) days
            8 / 4 / 2                              ; ((8 / 4) / 2) days
            2 ^ 3 ^ 2                              ; (2 ^ (3 ^ 2)) days
            2 * 3 ^ 2                              ; (2 * (3 ^ 2)) days
            .5                                     ; 0.5 days
            Exponential(0.1)                       ; Exponential(0.1) days
            Bernoulli(0.5)                         ; Bernoulli(0.5) * 0 days
            Bernoulli(0.5) * 3                     ; Bernoulli(0.5) * 3 days
            Bernoulli(0.5) + 3                     ; Bernoulli(0.5) * 3 days
            Bernoulli(0.5) * Bernoulli(0.5)        ; Bernoulli(0.25) * 0 days
            Gamma(2, 3) * Bernoulli(0.5) / 2       ; Bernoulli(0.5) * (Gamma(2, 3) / 2) days
            LogNormal(-1.5, 2)                     ; LogNormal(-1.5, 2) days
            EasyAndCertain                         ; Exponential(1) days
            EasyAndUncertain                       ; Bernoulli(0.5) * 0 days
            HardAndCertain                         ; Exponential(0.1) days
            HardAndUncertain                       ; Bernoulli(0.5) * Exponential(0.1) days
            VeryHardAndCertain                     ; Exponential(0.01) days
            VeryHardAndUncertain                   ; Bernoulli(0.5) * Exponential(0.01) days
            Infinity + 3                           ; Infinity days
            Zero                                   ; Zero days
            Pareto(1, 2) + Uniform(0, 1)           ; (Pareto(1, 2) + Uniform(0, 1)) days
            TruncatedNormal(4, 1)                  ; TruncatedNormal(4, 1) days
            Binomial(10, 0.5)                      ; Binomial(10, 0.5) days
            """)
    void timesHaveTheUsualPrecedence(String time, String expected) {
        assertThat(step("| x [" + time + "]").time()).hasToString(expected);
    }

    @Test
    void wordsOfTheLanguageAreNamesElsewhere() {
        Language language = Language.parse("t.mal", DEFINES + """
                        category asset { asset category { | action | effect | info -> let, E1, C
                          | let | E1 | C {C} | A & effect I -> A E exists <- A2 -> A
                          let abstract = A2 | extends } }
                        associations { category [A2] * <-- associations --> * [I2] category }
                        """);
        AssetType type = language.type("category").orElseThrow();
        assertThat(type.steps().stream().map(AttackStep::name))
                .containsExactly("action", "effect", "info", "let", "E1", "C", "A", "I", "exists", "extends");
        assertThat(type.step("I").orElseThrow().kind()).isEqualTo(StepKind.AND);
    }

    @Test
    void commentsAreSkippedButTheOldFormOfDetectorsIsNot() {
        assertThat(step("/* a | */ | x // comment (y)\n //! seen (x)\n //! a remark\n")
                        .detectors())
                .hasSize(1)
                .first()
                .satisfies(detector -> assertThat(detector.name()).isEqualTo("seen"));
    }

    @Test
    void aDetectorWithoutRateSeesEverything() {
        Detector detector = step("| x ! (x)").detectors().getFirst();
        assertThat(detector.rate()).isEqualTo(1);
        assertThat(detector.falseRate()).isZero();
    }

    @Test
    void textsMayHoldQuotesAndLines() {
        assertThat(step("| x user info: \"say \\\"a\\\"\nand b\"").info()).containsEntry("user", "say \"a\"\nand b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "a\\tb\\\\n"        ; a\tb\\n
            "a\\d+"              ; a\\d+
            ""                  ; ``
            \"""a "b" \\n\"""      ; a "b" \\n
            \"""\"""              ; ``
            """)
    void textsHaveTheEscapesOfMalcAndMayStandBetweenThreeQuotes(String written, String text) {
        assertThat(step("| x user info: " + written + " -> x").info()).containsEntry("user", text);
    }

    @Test
    void aTextThatNeverEndsIsReportedWhereItBegins() {
        for (String open : new String[] {"\"a", "\"\"\"a\"", "\"\"\""}) {
            assertThatThrownBy(() -> step("| x user info: " + open))
                    .hasMessageContaining("t.mal:1:66: this text never ends");
        }
    }

    @Test
    void aCommentEndsWithItsLineHoweverLinesEnd() {
        assertThat(step("// c\r| x // c\r\n| y // c\n").name()).isEqualTo("x");
    }

    @Test
    void emptyBracesTakeTheMarksOfTheParentAway() {
        Language language =
                Language.parse("t.mal", DEFINES + "category C { asset A { | x {C} } asset B extends A { | x {} } }");
        assertThat(language.type("A").orElseThrow().step("x").orElseThrow().impacts())
                .isNotZero();
        assertThat(language.type("B").orElseThrow().step("x").orElseThrow().impacts())
                .isZero();
    }

    @Test
    void operatorsThatChangeTheModelAreRefusedAndTheStepIsKnownAllTheSame() {
        assertThatThrownBy(() -> step("""
                        | x A> self / as:4..10, as / ~as.as R> as / ~(as - as):1
                        | y +A> as / as -> x
                        | z -> x, y +R> as / ~as
                        """))
                .isInstanceOfSatisfying(
                        MalException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(problem -> problem.place().line()
                                        + problem.message()
                                                .substring(0, problem.message().indexOf(' ')))
                                .containsExactly("1'A>'", "1'R>'", "2'+A>'", "3'+R>'"));
    }

    @Test
    void anAbstractAssetThatNobodyExtendsIsAWarning() {
        assertThat(Language.parse("t.mal", DEFINES + "category C { abstract asset A { } }")
                        .warnings())
                .hasSize(1);
    }

    @Test
    void definesAndUnitAreKept() {
        Language language = Language.parse("t.mal", DEFINES + "#author: \"me\" #timeUnit: \"hours\" category C { }");
        assertThat(language.id()).isEqualTo("t");
        assertThat(language.version()).isEqualTo("1.0.0");
        assertThat(language.defines()).containsEntry("author", "me");
        assertThat(language.timeUnit()).isEqualTo(TimeUnit.HOURS);
    }

    @Test
    void includesAreRelativeAndReadOnce(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Path main = Files.writeString(
                folder.resolve("main.mal"), DEFINES + "include \"sub/a.mal\" include \"sub/../sub/a.mal\"");
        Files.writeString(folder.resolve("sub/a.mal"), "include \"b.mal\" category C { asset A extends B { } }");
        Files.writeString(folder.resolve("sub/b.mal"), "include \"../main.mal\" category C { asset B { | x } }");
        assertThat(Language.read(main).typeNames()).containsExactly("B", "A");
    }

    @Test
    void aMistakeInAnIncludedFileNamesThatFile(@TempDir Path folder) throws IOException {
        Path main = Files.writeString(folder.resolve("main.mal"), DEFINES + "\ninclude \"a.mal\"\ninclude \"no.mal\"");
        Path included = Files.writeString(folder.resolve("a.mal"), "category C {\n asset A { | x -> y } }");
        assertThatThrownBy(() -> Language.read(main))
                .isInstanceOf(MalException.class)
                .hasMessageContaining(included + ":2:19: 'y' is no step of asset 'A'")
                .hasMessageContaining(main + ":3:9: the file '" + folder.resolve("no.mal") + "' cannot be read");
    }

    @Test
    void aLinkToAFileIsNoSecondFile(@TempDir Path folder) throws IOException {
        Path main = Files.writeString(folder.resolve("main.mal"), DEFINES + "include \"a.mal\" include \"b.mal\"");
        Files.writeString(folder.resolve("a.mal"), "category C { asset A { } }");
        Files.createSymbolicLink(folder.resolve("b.mal"), folder.resolve("a.mal"));
        assertThat(Language.read(main).typeNames()).containsExactly("A");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.mal"), new byte[] {'#', (byte) 0xff});
        assertThatThrownBy(() -> Language.read(file)).hasMessageContaining("not UTF-8");
    }

    // Archives.

    private static final String WHOLE = """
            #id: "org.example" #version: "1.0.0" #timeUnit: "hours"
            category C user info: "about" {
              abstract asset A developer info: "d" { let near = (bs \\/ bs) - bs
                | x @t {C, I} [Bernoulli(0.5) * (Exponential(1) + 2)] user info: "u" ! d (near().y seen) kind [0.5]
                  -> near()*[B].y, y
                & action y # d [Enabled] -> y E e <- bs -> y !E n <- bs -> x }
              asset B extends A { | x +> bs.y }
            }
            associations { A [as] 0..1 <-- L --> 1..* [bs] A user info: "link" }
            """;

    private static Path archive(Path folder, String entry, String text) throws IOException {
        Path file = folder.resolve("x.mar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("icons/A.svg"));
            zip.putNextEntry(new ZipEntry("../../evil"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void anArchiveHoldsTheSameLanguage(@TempDir Path folder) throws IOException {
        Language written = Language.parse("t.mal", WHOLE);
        Language read = Language.read(archive(folder, "langspec.json", written.langspec()));
        assertThat(read.langspec()).isEqualTo(written.langspec());
        assertThat(read.timeUnit()).isEqualTo(TimeUnit.HOURS);
        for (String type : new String[] {"A", "B"}) {
            assertThat(read.type(type).orElseThrow().steps().stream().map(SyntaxRulesTest::essence))
                    .isEqualTo(written.type(type).orElseThrow().steps().stream()
                            .map(SyntaxRulesTest::essence)
                            .toList());
        }
    }

    private static String essence(AttackStep step) {
        return step.name()
                + step.kind()
                + step.effect()
                + step.tags()
                + step.impacts()
                + step.time()
                + step.enabled()
                + step.info()
                + step.detectors()
                + step.requires().size()
                + step.reaches().size();
    }

    @Test
    void anArchiveWithoutALanguageIsRefused(@TempDir Path folder) throws IOException {
        Path other = archive(folder, "other.json", "{}");
        assertThatThrownBy(() -> Language.read(other)).hasMessageContaining("holds no langspec.json");
        Path broken = Files.writeString(folder.resolve("broken.mar"), "no archive");
        assertThatThrownBy(() -> Language.read(broken)).hasMessageContaining("this is no archive");
    }

    @Test
    void aMistakeInAnArchiveIsReportedWhereItStands(@TempDir Path folder) throws IOException {
        Language written = Language.parse("t.mal", WHOLE);
        Path file = archive(folder, "langspec.json", written.langspec().replace("\"Exponential\"", "\"Exponentail\""));
        assertThatThrownBy(() -> Language.read(file))
                .isInstanceOf(MalException.class)
                .hasMessageMatching(
                        "(?s).*x\\.mar!langspec\\.json:\\d+:\\d+: the distribution 'Exponentail' is not known.*");
    }

    @Test
    void anArchiveWhoseStepsChangeTheModelIsRefused(@TempDir Path folder) throws IOException {
        String effect = "\"append_reaches\": {\"stepExpressions\": [{}]}, \"ttc\"";
        String none = "\"append_reaches\": {\"stepExpressions\": []}, \"remove_reaches\": null, \"ttc\"";
        String written = Language.parse("t.mal", WHOLE).langspec();
        assertThat(written).contains("\"ttc\"");
        Path changing = archive(folder, "langspec.json", written.replaceFirst("\"ttc\"", effect));
        assertThatThrownBy(() -> Language.read(changing))
                .hasMessageContaining("'append_reaches' changes the model during an attack");
        assertThat(Language.read(archive(folder, "langspec.json", written.replace("\"ttc\"", none)))
                        .types())
                .hasSize(2);
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bomb.mar");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("langspec.json"));
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> Language.read(file)).hasMessageContaining("is larger than");
    }
}
