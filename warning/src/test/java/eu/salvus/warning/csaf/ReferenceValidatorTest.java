package eu.salvus.warning.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.salvus.warning.Corpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mandatory tests, each against the reference validator of CSAF (npm {@code @secvisogram/csaf-validator-lib}), on the real documents
 * and on changed ones. A document whose structure is wrong need not pass or fail the same tests: there only that verdict is the same. Its copy of the schema holds the whole name of a platform against the pattern, the published one a part. Of version 2.1
 * it knows an earlier draft: there only the structure is compared, on documents of what both drafts share.
 */
@Tag("full")
class ReferenceValidatorTest {
    private static final int DOCUMENTS = Integer.getInteger("salvus.mutations", 6_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ORACLE = Path.of(System.getProperty("salvus.root"), "warning/target/oracle");

    @TempDir
    private Path folder;

    private record Verdict(boolean structure, String why, Set<String> failed, Set<String> broken) {
        static Verdict of(JsonNode line) {
            return new Verdict(
                    line.get("structure").booleanValue(),
                    line.get("why").toString(),
                    texts(line.get("failed")),
                    texts(line.get("broken")));
        }

        private static Set<String> texts(JsonNode list) {
            Set<String> texts = new TreeSet<>();
            list.forEach(text -> texts.add(text.stringValue()));
            return texts;
        }
    }

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        Path source = Path.of(System.getProperty("salvus.root"), "warning/src/test/oracle");
        Files.createDirectories(ORACLE);
        for (String file : List.of("package.json", "package-lock.json", "verdicts.mjs")) {
            Files.copy(source.resolve(file), ORACLE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        int code = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(ORACLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ORACLE.resolve("npm.log").toFile())
                .start()
                .waitFor();
        assumeTrue(code == 0, "npm could not fetch the reference validator, see warning/target/oracle/npm.log");
    }

    private List<Verdict> verdicts(List<? extends JsonNode> documents) throws IOException, InterruptedException {
        Path in = folder.resolve("in.jsonl");
        Path out = folder.resolve("out.jsonl");
        Files.write(in, documents.stream().map(JSON::writeValueAsString).toList());
        int code = new ProcessBuilder("node", "verdicts.mjs")
                .directory(ORACLE.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(code).isZero();
        return Files.readAllLines(out).stream()
                .map(JSON::readTree)
                .map(Verdict::of)
                .toList();
    }

    private static Set<String> failed(JsonNode document) {
        Set<String> failed = new TreeSet<>();
        CsafCheck.mandatory(document).forEach(failure -> failed.add(failure.test()));
        return failed;
    }

    @Test
    void every_real_document_fails_the_same_tests() throws IOException, InterruptedException {
        List<JsonNode> documents = Corpus.files("cisa-csaf/icsma", ".json").stream()
                .map(file -> JSON.readTree(bytes(file)))
                .toList();
        List<Verdict> verdicts = verdicts(documents);

        for (int index = 0; index < documents.size(); index++) {
            assertThat(verdicts.get(index).broken()).isEmpty();
            assertThat(CsafCheck.structure(documents.get(index)).isEmpty())
                    .isEqualTo(verdicts.get(index).structure());
            assertThat(failed(documents.get(index)))
                    .isEqualTo(verdicts.get(index).failed());
        }
    }

    @Test
    void every_changed_document_fails_the_same_tests() throws IOException, InterruptedException {
        List<ObjectNode> documents = Documents.changed(new SplittableRandom(11), DOCUMENTS);
        List<Verdict> verdicts = verdicts(documents);

        List<String> differ = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        int sound = 0;
        for (int index = 0; index < documents.size(); index++) {
            ObjectNode document = documents.get(index);
            Verdict verdict = verdicts.get(index);
            List<CsafFailure> structure = CsafCheck.structure(document);
            boolean newer = CsafStructure.newer(document);
            if (structure.isEmpty() != verdict.structure()
                    && !verdict.why().contains("product_identification_helper/cpe\"")
                    && !(newer
                            && (document.toString().contains("\"legacy\"")
                                    || structure.toString().contains("file_hashes")))) {
                differ.add("structure: " + structure + ", theirs " + verdict.why());
            }
            if (!structure.isEmpty() || newer) {
                continue;
            }
            sound++;
            Set<String> failed = failed(document);
            reached.addAll(failed);
            Set<String> difference = new TreeSet<>(failed);
            difference.addAll(verdict.failed());
            difference.removeIf(
                    test -> failed.contains(test) && verdict.failed().contains(test));
            if (document.toString().contains("T23:59:60Z")) {
                // It knows no leap seconds, and then puts no revisions in order.
                difference.removeAll(Set.of("6.1.14", "6.1.16", "6.1.21"));
            }
            if (!difference.isEmpty() || !verdict.broken().isEmpty()) {
                differ.add(
                        difference + " ours " + failed + ", theirs " + verdict + ": " + CsafCheck.mandatory(document));
            }
        }
        assertThat(differ).isEmpty();
        assertThat(sound).isGreaterThan(DOCUMENTS / 5);
        assertThat(reached).hasSizeGreaterThan(30);
    }

    @Test
    void scores_calculated_here_are_those_of_the_reference() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(12);
        List<ObjectNode> documents = new ArrayList<>();
        for (int index = 0; index < DOCUMENTS; index++) {
            String version = List.of("2.0", "3.0", "3.1").get(index % 3);
            documents.add(RandomParts.scored(random, version));
        }
        List<Verdict> verdicts = verdicts(documents);
        List<String> differ = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            assertThat(verdicts.get(index).structure())
                    .as(verdicts.get(index).why())
                    .isTrue();
            if (verdicts.get(index).failed().contains("6.1.9")) {
                differ.add(documents.get(index).at("/vulnerabilities/0/scores").toString());
            }
        }
        assertThat(differ).isEmpty();
    }

    @Test
    void languages_and_package_addresses_of_all_sorts_have_the_verdict_of_the_reference()
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(13);
        List<ObjectNode> documents = new ArrayList<>();
        for (int index = 0; index < DOCUMENTS; index++) {
            documents.add(RandomParts.named(random));
        }
        List<Verdict> verdicts = verdicts(documents);
        List<String> differ = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            Set<String> ours = failed(documents.get(index));
            if (CsafCheck.structure(documents.get(index)).isEmpty()
                    && !ours.equals(verdicts.get(index).failed())) {
                differ.add(ours + " but " + verdicts.get(index).failed() + " of "
                        + documents.get(index).at("/document/lang") + " "
                        + documents.get(index).findValue("purl"));
            }
        }
        assertThat(differ).isEmpty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
