package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.TwinIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinDocumentTest {
    private static final String TEXT = """
            # A clinic.
            salvus-twin: 1   # version
            id: clinic
            name: 'Clinic'  # keep the quotes
            asOf: 2026-01-01

            zones:
            - {id: wards, kind: clinical}   # no indentation is fine
            - {id: offices,   kind: administration }

            # What stands there.
            assets:
              - id: pc-1   # first
                kind: workstation
                zone: wards
                # about controls
                controls:
                  usb: open   # sticks
                  patchDelayDays: 30
              # between
              - {id: pc-2, kind: workstation, zone: wards, services: [smb, rdp], controls: {usb: open}}
              - id: pc-3
                zone: offices
                kind: workstation
                services:
                  - smb
                  - rdp  # remote

            # The end.
            """;

    private static String text(TwinDocument document) {
        return new String(document.files().values().iterator().next(), StandardCharsets.UTF_8);
    }

    private static TwinDocument clinic() {
        return TwinDocument.of("clinic.yaml", TEXT);
    }

    private static String changed(String from, String to) {
        assertThat(TEXT).containsOnlyOnce(from);
        return TEXT.replace(from, to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void an_unchanged_twin_is_written_back_byte_for_byte(String newline, @TempDir Path folder) throws IOException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            for (String text : new String[] {TEXT, TEXT.strip(), TEXT + "\n\n  # tail"}) {
                Path file = folder.resolve("clinic.yaml");
                byte[] bytes = (mark + text.replace("\n", newline)).getBytes(StandardCharsets.UTF_8);
                Files.write(file, bytes);
                TwinDocument document = TwinDocument.load(file);
                assertThat(document.files()).containsOnlyKeys(file.toString());
                assertThat(document.files().get(file.toString())).isEqualTo(bytes);
                document.save();
                assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void a_value_is_replaced_where_it_stands() {
        assertThat(text(clinic().with("assets/pc-1/controls/usb", "blocked")))
                .isEqualTo(changed("usb: open   # sticks", "usb: blocked   # sticks"));
        assertThat(text(clinic().with("name", "North: the clinic")))
                .isEqualTo(changed("'Clinic'  #", "\"North: the clinic\"  #"));
        assertThat(text(clinic().with("assets/pc-2/controls/usb", "read-only")))
                .isEqualTo(changed("rdp], controls: {usb: open}", "rdp], controls: {usb: read-only}"));
        assertThat(text(clinic().with("assets/pc-2/services", "[ssh]"))).isEqualTo(changed("[smb, rdp]", "[ssh]"));
    }

    @Test
    void a_list_in_lines_is_replaced_too() {
        TwinDocument document = clinic().with("assets/pc-3/services", "[ssh]");
        assertThat(text(document)).isEqualTo(changed("- smb\n      - rdp  # remote", "[ssh]  # remote"));
    }

    @Test
    void an_unknown_property_is_added_to_its_mapping() {
        assertThat(text(clinic().with("assets/pc-1/controls/logging", "central")))
                .isEqualTo(changed("patchDelayDays: 30\n", "patchDelayDays: 30\n      logging: central\n"));
        assertThat(text(clinic().with("assets/pc-2/controls/logging", "central")))
                .isEqualTo(changed("{usb: open}}", "{usb: open, logging: central}}"));
        assertThat(text(clinic().with("assets/pc-3/controls/usb", "open")))
                .isEqualTo(changed("- rdp  # remote\n", "- rdp  # remote\n    controls: {usb: open}\n"));
        assertThat(text(clinic().with("zones/offices/internet", "true")))
                .isEqualTo(changed("administration }", "administration, internet: true }"));
        assertThat(text(clinic().with("country", "FR")))
                .isEqualTo(changed("- rdp  # remote\n", "- rdp  # remote\ncountry: FR\n"));
    }

    @Test
    void an_item_is_added_at_the_end_of_its_list() {
        assertThat(text(clinic().withAdded("assets/pc-2/services", "ssh")))
                .isEqualTo(changed("[smb, rdp]", "[smb, rdp, ssh]"));
        assertThat(text(clinic().withAdded("assets/pc-3/services", "ssh")))
                .isEqualTo(changed("- rdp  # remote\n", "- rdp  # remote\n      - ssh\n"));
        assertThat(text(clinic().withAdded("assets/pc-1/services", "ssh")))
                .isEqualTo(changed("patchDelayDays: 30\n", "patchDelayDays: 30\n    services: [ssh]\n"));
        Asset asset =
                Asset.builder("pc-4").kind(Asset.Kind.SERVER).zone("wards").build();
        assertThat(text(clinic().withAdded("assets", TwinWriter.inline(asset))))
                .isEqualTo(
                        changed("- rdp  # remote\n", "- rdp  # remote\n  - {id: pc-4, kind: server, zone: wards}\n"));
        assertThat(text(clinic().withAdded("zones", "{id: z, kind: guest}")))
                .isEqualTo(changed("administration }\n", "administration }\n- {id: z, kind: guest}\n"));
    }

    @Test
    void a_list_that_is_not_there_is_begun() {
        TwinDocument document = clinic().withAdded("sites", "{id: north}").withAdded("sites", "{id: south}");
        assertThat(text(document))
                .isEqualTo(changed("- rdp  # remote\n", "- rdp  # remote\nsites:\n  - {id: north}\n  - {id: south}\n"));
    }

    @Test
    void a_property_or_an_item_is_taken_out() {
        assertThat(text(clinic().without("assets/pc-1/controls/usb")))
                .isEqualTo(changed("      usb: open   # sticks\n", ""));
        assertThat(text(clinic().without("assets/pc-2/services"))).isEqualTo(changed("services: [smb, rdp], ", ""));
        assertThat(text(clinic().without("assets/pc-2/services/smb"))).isEqualTo(changed("[smb, rdp]", "[rdp]"));
        assertThat(text(clinic().without("assets/pc-2/services/rdp"))).isEqualTo(changed("[smb, rdp]", "[smb]"));
        assertThat(text(clinic().without("assets/pc-2/controls/usb"))).isEqualTo(changed("{usb: open}}", "{}}"));
        assertThat(text(clinic().without("assets/pc-2"))).isEqualTo(TEXT.replaceFirst("(?m)^ +- \\{id: pc-2.*\n", ""));
        assertThat(text(clinic().without("assets/pc-3/services/rdp")))
                .isEqualTo(changed("      - rdp  # remote\n", ""));
    }

    @Test
    void what_becomes_empty_stays_in_place() {
        TwinDocument document = clinic().without("assets/pc-3/services/rdp")
                .without("assets/pc-3/services/smb")
                .without("assets/pc-1/controls/usb")
                .without("assets/pc-1/controls/patchDelayDays");
        assertThat(TwinIndex.of(document.twin()).asset("pc-3").services()).isEmpty();
        assertThat(TwinIndex.of(document.twin()).asset("pc-1").controls()).isEqualTo(Controls.UNKNOWN);
        assertThat(text(document)).contains("# about controls", "      {}\n", "services:\n      []\n");
    }

    @Test
    void the_first_key_of_an_item_leaves_its_hyphen() {
        String text = TEXT.replace("- id: pc-3\n    zone: offices\n", "- zone: offices # there\n    id: pc-3\n");
        TwinDocument document = TwinDocument.of("t.yaml", text);
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> document.without("assets/pc-3/zone"))
                .withMessageContaining("the asset pc-3 has no zone");
        String named = TEXT.replace("- id: pc-3\n", "- name: Desk # it\n    id: pc-3\n");
        assertThat(text(TwinDocument.of("t.yaml", named).without("assets/pc-3/name")))
                .isEqualTo(TEXT.replace("- id: pc-3\n", "-\n    id: pc-3\n"));
    }

    @Test
    void a_new_id_is_written_wherever_the_old_one_was() {
        assertThat(text(clinic().renamed("wards", "floor-1")))
                .isEqualTo(TEXT.replace("id: wards", "id: floor-1").replace("zone: wards", "zone: floor-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().renamed("wardz", "x"));
        assertThatExceptionOfType(InvalidTwinException.class).isThrownBy(() -> clinic().renamed("wards", "offices"));
    }

    @Test
    void names_beyond_the_basic_plane_do_not_shift_the_places() {
        String text = TEXT.replace("'Clinic'", "'🏥🏥 Clinic'");
        assertThat(text(TwinDocument.of("t.yaml", text).with("assets/pc-1/controls/usb", "blocked")))
                .isEqualTo(text.replace("usb: open   #", "usb: blocked   #"));
        assertThat(text(TwinDocument.of("t.yaml", text).renamed("pc-1", "desk")))
                .isEqualTo(text.replace("pc-1", "desk"));
    }

    @Test
    void edits_keep_windows_line_ends_and_a_missing_last_one() {
        String text = TEXT.strip().replace("\n", "\r\n").replace("\r\n\r\n# The end.", "");
        TwinDocument document = TwinDocument.of("t.yaml", text);
        assertThat(text(document.withAdded("assets", "{id: pc-4, kind: server, zone: wards}")))
                .isEqualTo(text + "\r\n  - {id: pc-4, kind: server, zone: wards}");
        assertThat(text(document.withAdded("assets", "{id: pc-4, kind: server, zone: wards}")
                        .without("assets/pc-4")))
                .isEqualTo(text);
    }

    @Test
    void an_edit_that_breaks_the_twin_is_refused_with_the_errors() {
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> clinic().with("assets/pc-1/controls/usb", "blokced"))
                .withMessage("clinic.yaml:18:12: usb is `blokced`; did you mean `blocked`?");
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> clinic().without("zones/wards"))
                .withMessageContaining("zone refers to `wards`, but no zone has this id");
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> clinic().with("assets/pc-1/contrls", "{usb: open}"))
                .withMessageContaining("did you mean `controls`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30, usb: blocked", "30 # 30", "30}", "? 3", "*x", "&x 3", "!!int 3", "30\u2028"})
    void a_value_cannot_say_more_than_itself(String value) {
        assertThatExceptionOfType(InvalidTwinException.class)
                .isThrownBy(() -> clinic().with("assets/pc-2/controls/patchDelayDays", value))
                .withMessageContaining("patchDelayDays is `" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ssh], exposed: true", "[ssh] # ]", "[ssh", "[ssh]]", "[ssh]}, {id: x", "{*a: b}}"})
    void a_list_cannot_say_more_than_itself(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().with("assets/pc-2/services", value));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().withAdded("assets", value));
    }

    @Test
    void a_path_that_leads_nowhere_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clinic().with("assets/pc-11/zone", "wards"))
                .withMessage("the path assets/pc-11/zone leads nowhere: there is no `pc-11`; did you mean `pc-1`?");
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().without("assets/pc-1/role"));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().with("assets//role", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().with("name", "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> clinic().withAdded("assets/pc-1/kind", "x"));
    }

    @Test
    void in_a_folder_only_the_file_concerned_changes(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "sites: [{id: north}]");
        Files.writeString(folder.resolve("b.yaml"), TEXT);
        TwinDocument document = TwinDocument.load(folder).with("assets/pc-1/role", "printer");
        document.with("sites/north/name", "North").save();
        assertThat(Files.readString(folder.resolve("a.yaml"))).isEqualTo("sites: [{id: north, name: North}]");
        assertThat(Files.readString(folder.resolve("b.yaml"))).contains("\n    role: printer\n");
        assertThat(TwinDocument.load(folder)
                        .withAdded("teams", "{id: it, kind: it}")
                        .files()
                        .get(folder.resolve("b.yaml").toString()))
                .asString()
                .contains("teams:\n  - {id: it, kind: it}\n");
    }

    @Test
    void many_changes_at_once_give_what_they_give_one_by_one() {
        TwinDocument together = clinic().withAll(List.of(
                new TwinChange.Add("assets", "{id: pc-4, kind: server, zone: wards}", null),
                new TwinChange.Set("assets/pc-1/vendor", "Acme"),
                new TwinChange.Add("assets", "{id: pc-5, kind: server, zone: wards}", null),
                new TwinChange.Set("assets/pc-2/controls/usb", "blocked"),
                new TwinChange.Set("assets/pc-2/vendor", "Acme"),
                new TwinChange.Set("assets/pc-2/network", "{hostName: pc2, ipAddresses: [10.0.0.2]}")));
        TwinDocument alone = clinic().withAdded("assets", "{id: pc-4, kind: server, zone: wards}")
                .with("assets/pc-1/vendor", "Acme")
                .withAdded("assets", "{id: pc-5, kind: server, zone: wards}")
                .with("assets/pc-2/controls/usb", "blocked")
                .with("assets/pc-2/vendor", "Acme")
                .with("assets/pc-2/network", "{hostName: pc2, ipAddresses: [10.0.0.2]}");
        assertThat(text(together)).isEqualTo(text(alone));
    }

    @Test
    void comments_stand_behind_what_is_added_and_what_is_noted() {
        TwinDocument document = clinic().withAll(List.of(
                new TwinChange.Add("assets", "{id: pc-4, kind: server, zone: wards}", "from\na scan"),
                new TwinChange.Note("assets/pc-1", "found"),
                new TwinChange.Note("assets/pc-2", "found too"),
                new TwinChange.Note("zones/wards", "seen")));
        assertThat(text(document).lines())
                .contains(
                        "  - {id: pc-4, kind: server, zone: wards} # from a scan",
                        "  - id: pc-1   # first; found",
                        "- {id: wards, kind: clinical}   # no indentation is fine; seen")
                .anyMatch(line -> line.startsWith("  - {id: pc-2, ") && line.endsWith("} # found too"));
    }

    @Test
    void several_items_begin_a_section_together_each_on_its_line_and_with_its_comment() {
        String head = "salvus-twin: 1\nid: c\nname: C\nasOf: 2026-01-01\nzones: [{id: wards, kind: clinical}]\n";
        List<TwinChange> changes = List.of(
                new TwinChange.Add("assets", "{id: pc-1, kind: server, zone: wards}", "from a scan"),
                new TwinChange.Set("country", "FR"),
                new TwinChange.Add("assets", "{id: pc-2, kind: server, zone: wards}", null));
        String items =
                "\n  - {id: pc-1, kind: server, zone: wards} # from a scan\n  - {id: pc-2, kind: server, zone: wards}\n";
        assertThat(text(TwinDocument.of("t", head).withAll(changes)))
                .isEqualTo(head + "assets:" + items + "country: FR\n");
        assertThat(text(TwinDocument.of("t", head + "assets: [] # none yet\ncountry: DE\n")
                        .withAll(changes)))
                .isEqualTo(head + "assets: # none yet" + items + "country: FR\n");
        String bracketed = "{salvus-twin: 1, id: c, name: C, asOf: 2026-01-01, zones: [{id: wards, kind: clinical}]";
        for (String twin : List.of(bracketed + "}", bracketed + ", assets: []}")) {
            assertThat(text(TwinDocument.of("t", twin).withAll(changes)))
                    .contains("assets: [{id: pc-1, kind: server, zone: wards}, {id: pc-2, kind: server, zone: wards}]");
        }
    }

    @Test
    void several_items_begin_a_list_inside_a_part_together() {
        TwinDocument document = clinic().withAll(List.of(
                new TwinChange.Add("assets/pc-1/network/ipAddresses", "10.0.0.1", null),
                new TwinChange.Add("assets/pc-1/network/ipAddresses", "10.0.0.2", null)));
        assertThat(text(document)).contains("network: {ipAddresses: [\"10.0.0.1\", \"10.0.0.2\"]}");
    }
}
