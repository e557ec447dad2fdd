package eu.salvus.inventory.merge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.Identity;
import eu.salvus.twin.OperatingSystem;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewestSystemTest {

    @ParameterizedTest
    @CsvSource({
        "Microsoft Windows 11, 2028-10-10",
        "Microsoft Windows 11 Professionnel 23H2, 2025-11-11",
        "Windows 11 Entreprise 24H2, 2027-10-12"
    })
    void everyWindows11HasAnEndOfSupportSoThatItNeverKeepsThatOfAnOlderSystem(String name, String ends) {
        OperatingSystem system = Objects.requireNonNull(SystemFacts.shipped().system(device(name)));
        assertThat(system.supportEnds()).hasToString(ends);
    }

    private static FoundDevice device(String system) {
        return new FoundDevice(
                List.of(),
                new Identity("S1", null, "pc-1", List.of(), List.of()),
                false,
                "PC-1",
                null,
                null,
                null,
                system,
                null,
                null,
                List.of(),
                "",
                null,
                new TreeSet<>(),
                0);
    }
}
