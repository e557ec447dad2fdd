package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HospitalLanguageTest {

    @Test
    void eachIncludedFileComesOnceAfterTheFirstThatIncludesIt() {
        Map<String, String> files = Map.of(
                "a", "#id: \"a\"\n  include \"b\"\ninclude \"c\"\nend of a\n",
                "b", "include \"d\"\nb\n",
                "c", "include \"a\"\ninclude \"d\"\n",
                "d", "// a line that says \"include\" is no include line\nd\n");
        assertThat(HospitalLanguage.texts("a", file -> Objects.requireNonNull(files.get(file))))
                .containsExactly(
                        Map.entry("a", "#id: \"a\"\nend of a\n"),
                        Map.entry("b", "b\n"),
                        Map.entry("d", "// a line that says \"include\" is no include line\nd\n"),
                        Map.entry("c", ""));
    }

    @Test
    void theBuiltInLanguageIsWhatTheCompilerReadsFromTheFiles() {
        Language read = Language.read(Path.of("..", "content", "attack", "hospital.mal"));
        assertThat(HospitalLanguage.builtIn().types())
                .extracting(AssetType::name)
                .containsExactlyInAnyOrderElementsOf(
                        read.types().stream().map(AssetType::name).toList());
    }
}
