package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A university hospital's 50 000 assets; how fast they are read is measured in the benchmark module. */
class LargeTwinTest {
    @Test
    void fifty_thousand_assets_are_written_read_and_compared() {
        TwinBuilder builder = Twin.builder("large", "Large", LocalDate.of(2026, 1, 1));
        builder.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, true, null));
        builder.profiles()
                .add(Asset.builder("desk")
                        .kind(Asset.Kind.WORKSTATION)
                        .zone("wards")
                        .buildProfile());
        for (int i = 0; i < 50_000; i++) {
            builder.assets()
                    .add(Asset.builder("desk-" + i)
                            .profile(builder.profiles().getFirst())
                            .serialNumber("SN-" + i)
                            .build());
        }
        Twin twin = builder.build();
        Twin read = TwinReader.read("large.yaml", TwinWriter.write(twin)).twinOrThrow();
        assertThat(read.equals(twin)).isTrue();
        assertThat(TwinDiff.between(twin, read).changes()).isEmpty();
    }
}
