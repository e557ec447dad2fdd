package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinReaderErrorsTest {
    private static final String HEAD = """
            salvus-twin: 1
            id: clinic
            name: Clinic
            asOf: 2026-01-01
            zones: [{id: ward-1, kind: clinical}, {id: ward-2, kind: clinical}]
            """;

    private static List<String> errors(String body) {
        Reading reading = TwinReader.read("t.yaml", HEAD + body);
        assertThat(reading.twin() == null).isEqualTo(!reading.errors().isEmpty());
        return reading.errors().stream().map(Problem::toString).toList();
    }

    private static List<String> warnings(String body) {
        Reading reading = TwinReader.read("t.yaml", HEAD + body);
        assertThat(reading.errors()).isEmpty();
        return reading.warnings().stream().map(Problem::toString).toList();
    }

    @Test
    void all_errors_are_reported_at_once_in_the_order_of_the_file() {
        String body = """
                assets:
                  - {id: pump-1, kind: medical-devise, zone: ward-1}
                  - {id: pump-1, kind: server, zone: ward-3}
                  - {id: Pump 2, kind: server, zone: ward-1, contrls: {usb: open}}
                  - {id: pump-3, kind: server, zone: ward-1, controls: {patchDelayDays: -1, usb: blokced}}
                """;
        assertThat(errors(body))
                .containsExactly(
                        "t.yaml:7:24: kind is `medical-devise`; did you mean `medical-device`?",
                        "t.yaml:8:10: the id `pump-1` is already that of an asset (t.yaml:7);"
                                + " give each part of the twin an id of its own",
                        "t.yaml:8:38: zone refers to `ward-3`, but no zone has this id; did you mean `ward-1`?",
                        "t.yaml:9:10: id is `Pump 2`; write an id in lower case with hyphens, beginning with a letter:"
                                + " `pump-2`",
                        "t.yaml:9:46: an asset has no property `contrls`; did you mean `controls`?",
                        "t.yaml:10:73: patchDelayDays is `-1`; write a whole number from 0 to 20000",
                        "t.yaml:10:82: usb is `blokced`; did you mean `blocked`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            flows: [{id: f, from: ward-1, to: ward-9, protocols: [smb]}]|t.yaml:6:35: to refers to `ward-9`, but no zone has this id; did you mean `ward-1`?
            flows: [{id: f, from: ward-1, to: ward-2, protocols: []}]|t.yaml:6:54: protocols is empty; write a list, each entry one of smb, rdp, winrm, ssh, http, database, dicom, hl7, mail, dns, directory, vendor, any
            flows: [{id: f, from: ward-1, to: ward-2, protocols: [smb, smb]}]|t.yaml:6:60: protocols lists `smb` twice; delete one of them
            flows: [{id: f, from: ward-1, to: ward-2, protocols: smb}]|t.yaml:6:54: protocols is a single value; write a list, each entry one of smb, rdp, winrm, ssh, http, database, dicom, hl7, mail, dns, directory, vendor, any
            flows: [{id: f, from: ward-1, to: f, protocols: [smb]}]|t.yaml:6:35: to refers to `f`, which is a flow; give the id of a zone
            sites: [{id: s, id: s}]|t.yaml:6:17: id stands twice; delete one of them
            sites: [{name: S}]|t.yaml:6:9: a site has no id; add id: an id in lower case with hyphens, beginning with a letter
            sites: [{id: true}]|t.yaml:6:14: id is `true`; take another id, this one reads as yes or no
            sites: [{id: 7}]|t.yaml:6:14: id is `7`; write an id in lower case with hyphens, beginning with a letter
            sites: [{id: s, name: }]|t.yaml:6:22: name has no value; write a text of 1 to 1000 characters, or leave the key out when it is unknown
            sites: [{id: s, name: [S]}]|t.yaml:6:23: name is a list; write a text of 1 to 1000 characters
            sites: {id: s}|t.yaml:6:8: sites is a mapping; write a list, each entry a mapping with id, name
            sites:|t.yaml:6:7: sites has no value; write a list, each entry a mapping with id, name, or leave the key out
            sites: ~|t.yaml:6:8: sites has no value; write a list, each entry a mapping with id, name, or leave the key out
            sites: [s]|t.yaml:6:9: an entry of sites is a single value; write a mapping with id, name
            suppliers: [{id: s, country: France}]|t.yaml:6:30: country is `France`; write the two capital letters of a country, such as FR
            accounts: [{id: a, tier: user, factors: 4}]|t.yaml:6:41: factors is `4`; write a whole number from 1 to 3
            accounts: [{id: a, tier: user, factors: "2"}]|t.yaml:6:41: factors is `2`; write the number without quotes
            accounts: [{id: a, tier: user, factors: 1.5}]|t.yaml:6:41: factors is `1.5`; write a whole number from 1 to 3
            accounts: [{id: a, tier: user, mailbox: yes}]|t.yaml:6:41: mailbox is `yes`; write true
            assets: [{id: a, kind: server, zone: ward-1, cpe: windows}]|t.yaml:6:51: cpe is `windows`; write a CPE name such as cpe:2.3:o:microsoft:windows_10:22h2:*:*:*:*:*:*:*
            assets: [{id: a, kind: server, zone: ward-1, fileHashes: [sha256:AB]}]|t.yaml:6:59: fileHashes is `sha256:AB`; write the hash of a file such as sha256: and its 64 hexadecimal digits, in lower case
            assets: [{id: a, kind: server, zone: ward-1, purl: openssl}]|t.yaml:6:52: purl is `openssl`; write a package URL such as pkg:maven/org.example/viewer@2.1
            assets: [{id: a, kind: server, zone: ward-1, operatingSystem: {supportEnds: 2026-02-30}}]|t.yaml:6:77: supportEnds is `2026-02-30`; this day does not exist; write a day from 1900 to 2199 as year-month-day, such as 2026-01-31
            assets: [{id: a, zone: ward-1}]|t.yaml:6:10: the asset a has no kind; add kind: one of workstation, server, medical-device, network-device, building-system, mobile
            assets: [{id: a, kind: server, zone: ward-1, hostedOn: b}, {id: b, kind: server, zone: ward-1, hostedOn: a}]|t.yaml:6:15: hostedOn goes round in a circle: a → b → a; take one of the links out
            clinicalServices: [{id: c, kind: surgery, demand: 0}]|t.yaml:6:51: demand is 0 at every hour of the week; write the patients per hour who come, or leave the key out when it is unknown
            clinicalServices: [{id: c, kind: surgery, demand: []}]|t.yaml:6:51: demand has no usable block; write one number for the whole week, or blocks such as {days: mon-fri, hours: 8-18, rate: 4}
            clinicalServices: [{id: c, kind: surgery, demand: [{days: mo, rate: 1}]}]|t.yaml:6:59: days is `mo`; write days such as mon-fri or "sat, sun"
            clinicalServices: [{id: c, kind: surgery, urgentShare: 20%}]|t.yaml:6:56: urgentShare is `20%`; write a share of one: 0.2
            clinicalServices: [{id: c, kind: surgery, graceHours: "0,5"}]|t.yaml:6:55: graceHours is `0,5`; write a point before the decimals: 0.5
            clinicalServices: [{id: c, kind: surgery, graceHours: .inf}]|t.yaml:6:55: graceHours is `.inf`; write a number from 0 to 100000
            clinicalServices: [{id: c, kind: surgery, diversion: {belowShare: 0.5, resumeAboveShare: 0.25}}]|t.yaml:6:90: resumeAboveShare is 0.25, below belowShare, so that diversion would end as it begins; write a number from 0.5 to 1
            clinicalServices: [{id: c, kind: surgery, dependencies: [{on: c}]}]|t.yaml:6:25: dependencies goes round in a circle: c → c; take one of the links out
            clinicalServices: [{id: c, kind: surgery, dependencies: [{keeps: 0}]}]|t.yaml:6:58: a dependency states neither a service nor assets; write either on, or some of assets, zones, roles
            clinicalServices: [{id: c, kind: surgery, dependencies: [{roles: [imaging]}]}]|t.yaml:6:25: a dependency of c fits no asset: zones [], roles [imaging]; correct it, or take it out
            digitalServices: [{id: d, kind: mail, requires: [{services: [e], atLeast: 2}]}, {id: e, kind: mail}]|t.yaml:6:75: atLeast asks for 2 of 1 services; write a number from 1 to 1
            digitalServices: [{id: d, kind: mail, requires: [{identity: e}]}, {id: e, kind: identity, requires: [{services: [d]}]}]|t.yaml:6:24: requires goes round in a circle: d → e → d; take one of the links out
            digitalServices: [{id: d, kind: mail, requires: [{internet: false}]}]|t.yaml:6:61: internet is `false`; delete the requirement
            digitalServices: [{id: d, kind: mail, requires: [{internet: true, identity: d}]}]|t.yaml:6:50: a requirement states internet and identity; write exactly one of assets, services, flows, internet, remoteAccess, identity in each
            digitalServices: [{id: d, kind: mail, requires: [{internet: true, atLeast: 1}]}]|t.yaml:6:76: atLeast has no sense with internet; delete it
            neighbours: [{id: n, spare: {emergency: 1, emergncy: 2}}]|t.yaml:6:44: a key of spare is `emergncy`; did you mean `emergency`?
            neighbours: [{id: n, spare: {emergency: 1, emergency: 2}}]|t.yaml:6:44: emergency stands twice in spare; delete one of them
            neighbors: []|t.yaml:6:1: a twin has no property `neighbors`; did you mean `neighbours`?
            zones: []|t.yaml:6:1: zones stands twice in this file; join the two lists
            name: Other|t.yaml:6:1: name stands twice, first in t.yaml:3; delete one of them
            ? [a]|t.yaml:6:3: a key of the twin is no single word; write one of salvus-twin, id, name, archetype, country, asOf, commonControls, recoveryPlan, reactionPlan, sites, zones, flows, suppliers, accounts, profiles, assets, remoteAccesses, updateChannels, datasets, backupCopies, digitalServices, clinicalServices, teams, neighbours
            sites: [&s {id: s}]|t.yaml:6:9: anchors are not used in a twin; write the values out; assets can share a profile
            sites: [{id: !!str s}]|t.yaml:6:14: tags are not used in a twin; delete the tag
            backupCopies: [{id: b, of: [a], on: a, zone: ward-2}]|t.yaml:6:29: of refers to `a`, but no asset or dataset or digital service has this id; this twin has none yet
            """)
    void says_what_is_wrong_where_and_what_to_write(String body, String message) {
        assertThat(errors(body.strip())).contains(message.strip()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_is_missing_in_a_profile_is_said_of_each_asset_that_uses_it() {
        String body = """
                profiles: [{id: desk, zone: ward-1}]
                assets: [{id: a, profile: desk}, {id: b, profile: desk, kind: server}]
                """;
        assertThat(errors(body)).singleElement().asString().startsWith("t.yaml:7:10: the asset a has no kind, nor has");
    }

    @Test
    void what_cannot_be_read_in_a_profile_is_said_once() {
        String body = """
                profiles: [{id: desk, zone: ward-1, kind: dask}]
                assets: [{id: a, profile: desk}, {id: b, profile: desk}]
                """;
        assertThat(errors(body)).singleElement().asString().startsWith("t.yaml:6:43: kind is `dask`");
    }

    @Test
    void syntax_errors_are_reported_with_what_was_found_before_them() {
        assertThat(errors("sites: [{id: S}]\nteams:\n  - {id: it, kind: it\n"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("t.yaml:6:14: id is `S`"),
                        second -> assertThat(second).startsWith("t.yaml:9:1: this is not YAML: "));
    }

    @Test
    void an_unknown_format_version_is_the_only_error() {
        Reading reading = TwinReader.read("t.yaml", HEAD.replace("salvus-twin: 1", "salvus-twin: 2") + "wings: []");
        assertThat(reading.errors())
                .singleElement()
                .hasToString("t.yaml:1:14: the file is in version 2 of the format, and this program reads version 1;"
                        + " get a newer Salvus");
    }

    @Test
    void what_every_twin_states_is_asked_for() {
        assertThat(TwinReader.read("t.yaml", "sites: []").errors().stream().map(Problem::toString))
                .containsExactly(
                        "t.yaml:1:1: the twin has no asOf; add a line such as `asOf: 2026-01-31`",
                        "t.yaml:1:1: the twin has no id; add a line such as `id: general-hospital`",
                        "t.yaml:1:1: the twin has no name; add a line such as `name: General Hospital`",
                        "t.yaml:1:1: the twin has no salvus-twin; add a line such as `salvus-twin: 1`");
    }

    @Test
    void aliases_cannot_make_a_file_explode() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + (char) (c - 1) + ",").repeat(10)).append("]\n");
        }
        assertThat(errors(bomb.toString()))
                .filteredOn(error -> error.contains("anchors are not used"))
                .hasSize(26);
        assertThat(errors("sites: [*s]"))
                .containsExactly(
                        "t.yaml:6:9: aliases are not used in a twin; write the values of an entry of sites out;"
                                + " assets can share a profile");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(errors("sites: " + "[".repeat(100_000))).last().asString().contains("nested more than 50 deep");
        assertThat(errors("sites: " + "{a: ".repeat(100_000))).last().asString().contains("nested more than 50 deep");
    }

    @Test
    void a_flood_of_errors_is_counted() {
        StringBuilder body = new StringBuilder("assets:\n");
        for (int i = 0; i < 3000; i++) {
            body.append("  - {id: a-").append(i).append(", kind: server, zone: nowhere}\n");
        }
        List<String> errors = errors(body.toString());
        assertThat(errors).hasSize(1001);
        assertThat(errors.getLast()).isEqualTo("t.yaml: and 2000 more errors");
    }

    @Test
    void what_is_odd_but_usable_is_a_warning() {
        String body = """
                assets: [{id: a, kind: server, zone: ward-1, role: hypervisr}]
                flows: [{id: f, from: ward-1, to: ward-1, protocols: [any]}]
                digitalServices: [{id: d, kind: ehr}]
                clinicalServices: [{id: c, kind: surgery, demand: 2, capacity: 1}]
                suppliers: [{id: s}]
                updateChannels: [{id: u, supplier: s, roles: [printer]}]
                backupCopies: [{id: b, of: [a], on: a, lastRestoreTest: 2026-06-01}]
                """;
        assertThat(warnings(body))
                .containsExactly(
                        "t.yaml:6:15: warning: the role `hypervisr` has no meaning to the simulator;"
                                + " did you mean `hypervisor`?",
                        "t.yaml:7:14: warning: the flow f stays within ward-1, where everything flows anyway;"
                                + " delete it, or correct one end",
                        "t.yaml:8:24: warning: the digital service d requires nothing, so that nothing can stop it;"
                                + " add what it cannot work without",
                        "t.yaml:9:25: warning: the clinical service c depends on nothing, so that no attack touches it;"
                                + " add the digital services and devices it needs",
                        "t.yaml:9:64: warning: over the week, capacity (168 patients) is below demand (336),"
                                + " so that people wait ever longer without any attack; check both",
                        "t.yaml:11:23: warning: the update channel u fits no asset; correct it, or take it out",
                        "t.yaml:12:21: warning: the backup copy b is stored on what it restores;"
                                + " name where it is really stored",
                        "t.yaml:12:21: warning: the last restore test of b lies after asOf (2026-01-01);"
                                + " correct one of the two days");
    }

    @Test
    void a_folder_is_one_twin(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), HEAD);
        Files.writeString(folder.resolve("b.yml"), "assets: [{id: a, kind: server, zone: ward-1}]");
        Files.writeString(folder.resolve("c.txt"), "no twin");
        assertThat(TwinReader.read(folder).twinOrThrow().assets()).hasSize(1);
        Files.writeString(folder.resolve("d.yaml"), "name: Other\nzones: [{id: ward-1, kind: clinical}]");
        assertThat(TwinReader.read(folder).errors())
                .extracting(Problem::message)
                .containsExactly(
                        "name stands twice, first in " + folder.resolve("a.yaml") + ":3",
                        "the id `ward-1` is already that of a zone (" + folder.resolve("a.yaml") + ":5)");
    }

    @Test
    void a_link_that_leads_nowhere_is_a_part_of_the_twin_that_is_missing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "salvus-twin: 1\nid: a\nname: A\nasOf: 2026-01-31\n");
        Path link = Files.createSymbolicLink(folder.resolve("site.yaml"), folder.resolve("away.yaml"));
        Files.createDirectory(folder.resolve("folder.yaml"));
        assertThat(TwinReader.read(folder).errors())
                .extracting(Problem::toString)
                .containsExactly(link + ": there is no such file or folder; check the path");
    }

    @Test
    void what_is_opened_and_never_closed_is_found_where_it_begins() {
        String text = "salvus-twin: 1\nid: a\nname: \"A\nasOf: 2026-01-31\n";
        assertThat(TwinReader.read("t.yaml", text).errors().getFirst().message())
                .endsWith("(it begins in line 3)");
    }

    @Test
    void files_that_are_no_text_are_refused(@TempDir Path folder) throws IOException {
        assertThat(only(folder.resolve("none.yaml"))).isEqualTo("there is no such file or folder");
        assertThat(only(folder)).isEqualTo("the folder holds no file that ends in .yaml or .yml");
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, "");
        assertThat(only(file)).isEqualTo("the file is empty");
        Files.writeString(file, "# only a comment\n");
        assertThat(only(file)).isEqualTo("the file is empty");
        Files.writeString(file, "just a text");
        assertThat(only(file)).isEqualTo("the file is no twin: it does not begin with a key");
        Files.write(file, new byte[] {'i', 'd', ':', 0, 1, 2});
        assertThat(only(file)).isEqualTo("this is no text but a binary file");
        Files.writeString(file, HEAD + "---\nid: other\n");
        assertThat(only(file)).isEqualTo("a second document begins here");
        Files.write(file, "id: é".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = TwinReader.read(file).errors().getFirst();
        assertThat(problem.message()).startsWith("this is not UTF-8 text: byte 0x");
        assertThat(problem.value()).isEqualTo("byte 0xE9");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(5);
        Files.write(file, HEAD.getBytes(StandardCharsets.UTF_16));
        assertThat(only(file)).startsWith("this is not UTF-8 text: byte 0x");
    }

    private static String only(Path path) {
        List<Problem> errors = TwinReader.read(path).errors();
        assertThat(errors).hasSize(1);
        return errors.getFirst().message();
    }
}
