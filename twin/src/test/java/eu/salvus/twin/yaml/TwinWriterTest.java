package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinBuilder;
import eu.salvus.twin.Zone;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwinWriterTest {
    @Test
    void what_is_written_is_read_back_equal() {
        Twin clinic = Example.clinic();
        String text = TwinWriter.write(clinic);
        assertThat(TwinReader.read("written.yaml", text).twinOrThrow()).isEqualTo(clinic);
    }

    @Test
    void writing_what_was_written_and_read_gives_the_same_text() {
        String text = TwinWriter.write(Example.clinic());
        assertThat(TwinWriter.write(TwinReader.read("written.yaml", text).twinOrThrow()))
                .isEqualTo(text);
    }

    @Test
    void an_asset_is_one_line_without_what_its_profile_states() {
        assertThat(TwinWriter.write(Example.clinic()))
                .contains("\n  - {id: ward-pc-3, profile: ward-workstation, controls: {usb: blocked}}\n");
    }

    @Test
    void a_comment_stands_after_its_value_and_opens_the_braces_around_it() {
        TwinBuilder builder = Twin.builder("clinic", "Clinic: \"north\"", LocalDate.of(2026, 1, 1));
        builder.zones().add(new Zone("wards", null, null, Zone.Kind.CLINICAL, true, null));
        builder.assets()
                .add(Asset.builder("pump-1")
                        .kind(Asset.Kind.MEDICAL_DEVICE)
                        .zone("wards")
                        .version("1.10")
                        .controls(new Controls(null, 400, Controls.Usb.OPEN, null, null, null))
                        .build());
        Map<String, String> comments = Map.of(
                "", "Made by hand.\nSecond line.",
                "name", "as on the door",
                "assets", "What stands on the network.",
                "zones/wards", "two floors",
                "assets/pump-1/controls/patchDelayDays", "assumption");
        assertThat(TwinWriter.write(builder.build(), comments::get)).isEqualTo("""
                # Made by hand.
                # Second line.
                salvus-twin: 1
                id: clinic
                name: "Clinic: \\"north\\"" # as on the door
                asOf: 2026-01-01

                zones:
                  - {id: wards, kind: clinical, internet: true} # two floors

                # What stands on the network.
                assets:
                  - id: pump-1
                    kind: medical-device
                    zone: wards
                    version: "1.10"
                    controls:
                      patchDelayDays: 400 # assumption
                      usb: open
                """);
    }
}
