package eu.salvus.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials names everything that is handed out. */
class BillOfMaterialsTest {

    /** The published schema lists every licence in each of its complaints. */
    private static final int MOST_SAID = 200;

    private static Path salvus;
    private static byte[] text;
    private static Bom bill;

    @BeforeAll
    static void unpack(@TempDir Path empty) throws IOException, InterruptedException, ParseException {
        salvus = new Unpacked(empty).folder();
        text = Files.readAllBytes(salvus.resolve("app/sbom.cdx.json"));
        bill = new JsonParser().parse(text);
    }

    @Test
    void itHoldsToThePublishedSchema() throws IOException {
        assertThat(new JsonParser().validate(text, Version.VERSION_16))
                .extracting(wrong -> wrong.getMessage()
                        .substring(0, Math.min(MOST_SAID, wrong.getMessage().length())))
                .isEmpty();
        assertThat(bill.getMetadata().getComponent().getName()).isEqualTo("salvus");
    }

    @Test
    void everyForeignJarIsInItByItsHash() throws IOException, NoSuchAlgorithmException {
        Set<String> known = components()
                .flatMap(component -> component.getHashes() == null ? Stream.of() : component.getHashes().stream())
                .filter(hash -> hash.getAlgorithm().equals(Hash.Algorithm.SHA_256.getSpec()))
                .map(Hash::getValue)
                .collect(Collectors.toSet());
        for (Path jar : jars()) {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            assertThat(known).as(jar.getFileName().toString()).contains(hash);
        }
    }

    @Test
    void whatIsInItIsHandedOut() throws IOException {
        Set<String> handedOut =
                jars().stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(components()
                        .filter(component -> component.getPurl() != null
                                && component.getPurl().startsWith("pkg:maven/")
                                && !component.getGroup().equals("eu.salvus"))
                        .map(component -> component.getName() + "-" + component.getVersion() + ".jar"))
                .allSatisfy(jar -> assertThat(handedOut).contains(jar));
    }

    @Test
    void itNamesThePackagesOfThePagesAndTheJavaRuntime() {
        assertThat(components().map(Component::getPurl))
                .anyMatch(purl -> purl != null && purl.startsWith("pkg:npm/react@"))
                .anyMatch(purl -> purl != null && purl.startsWith("pkg:npm/%40mantine/core@"))
                .noneMatch(purl -> purl != null && purl.startsWith("pkg:npm/vite@"));
        assertThat(components().filter(component -> component.getType() == Component.Type.PLATFORM))
                .singleElement()
                .satisfies(java -> assertThat(java.getVersion()).startsWith("25"));
    }

    @Test
    void everythingInItIsNeededByTheProgram() {
        Set<String> reached = new TreeSet<>();
        visit(bill.getMetadata().getComponent().getBomRef(), reached);
        assertThat(components().map(Component::getBomRef))
                .allSatisfy(ref -> assertThat(reached).contains(ref));
    }

    @Test
    void theArchiveWithoutARuntimeNamesNone() throws IOException, ParseException {
        try (ZipFile zip = new ZipFile(Unpacked.archive("-windows.zip").toFile())) {
            byte[] other = zip.getInputStream(zip.stream()
                            .filter(entry -> entry.getName().endsWith("sbom.cdx.json"))
                            .findFirst()
                            .orElseThrow())
                    .readAllBytes();
            assertThat(new JsonParser().parse(other).getComponents())
                    .noneMatch(component -> component.getType() == Component.Type.PLATFORM);
        }
    }

    private static void visit(String ref, Set<String> reached) {
        if (reached.add(ref)) {
            bill.getDependencies().stream()
                    .filter(dependency -> dependency.getRef().equals(ref))
                    .filter(dependency -> dependency.getDependencies() != null)
                    .flatMap(dependency -> dependency.getDependencies().stream())
                    .map(Dependency::getRef)
                    .forEach(needed -> visit(needed, reached));
        }
    }

    private static Stream<Component> components() {
        return bill.getComponents().stream();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(salvus.resolve("app/lib"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("salvus-"))
                    .toList();
        }
    }
}
