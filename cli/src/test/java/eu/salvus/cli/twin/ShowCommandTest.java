package eu.salvus.cli.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.cli.Clinic;
import eu.salvus.cli.Run;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

    private final Twin clinic = TwinReader.read("clinic.yaml", Clinic.text()).twinOrThrow();

    @TempDir
    private Path folder;

    @Test
    void the_weak_points_the_clinic_states_are_found() {
        assertThat(WeakPoints.of(clinic))
                .extracting(WeakPoint::key, WeakPoint::count)
                .contains(
                        tuple("weak.remote-password", 2), tuple("weak.remote-always-on", 1), tuple("weak.open-flow", 1))
                .doesNotContain(tuple("weak.domain-password", 1));
        assertThat(WeakPoints.of(clinic))
                .filteredOn(point -> point.key().equals("weak.remote-password"))
                .singleElement()
                .satisfies(point -> assertThat(point.names()).containsExactly("pixelray-remote", "staff-vpn"));
    }

    @Test
    void a_copy_within_reach_is_weak_only_while_no_other_copy_covers_it() {
        assertThat(WeakPoints.of(clinic))
                .filteredOn(point -> point.key().equals("weak.backup-in-reach"))
                .singleElement()
                .satisfies(point -> assertThat(point.names()).containsExactly("nightly"));
        String covered = Clinic.text()
                .replace(
                        "of: [records, directory-1], everyHours: 720",
                        "of: [records, images, directory-1, files], everyHours: 720");
        assertThat(WeakPoints.of(TwinReader.read("c.yaml", covered).twinOrThrow()))
                .noneMatch(point -> point.key().equals("weak.backup-in-reach"));
    }

    @Test
    void an_unsupported_system_is_one_whose_support_ended_before_the_day_of_the_twin() {
        assertThat(WeakPoints.of(clinic))
                .filteredOn(point -> point.key().equals("weak.unsupported"))
                .singleElement()
                .satisfies(point -> assertThat(point.names()).containsExactly("Windows 7 (1)"));
    }

    @Test
    void an_empty_twin_has_no_weak_point_and_nothing_to_ask_about() {
        Twin empty = Twin.builder("e", "E", LocalDate.EPOCH).build();
        assertThat(WeakPoints.of(empty)).isEmpty();
        assertThat(Unknowns.of(empty).facts())
                .filteredOn(fact -> fact.all() > 0)
                .extracting(Unknowns.Fact::key)
                .containsExactly("fact.alert-acted-on-by-night");
    }

    @Test
    void unknown_facts_are_counted_thing_by_thing() {
        Unknowns unknowns = Unknowns.of(clinic);
        assertThat(unknowns.facts())
                .filteredOn(fact -> fact.key().equals("fact.last-restore-test"))
                .containsExactly(new Unknowns.Fact("fact.last-restore-test", 1, 2));
        assertThat(unknowns.facts())
                .filteredOn(fact -> fact.key().equals("fact.degraded-mode.share-kept"))
                .containsExactly(new Unknowns.Fact("fact.degraded-mode.share-kept", 3, 4));
        assertThat(unknowns.checkFirst()).hasSize(3);
    }

    @Test
    void the_page_tells_it_all_in_both_languages_within_80_columns() {
        String file = Clinic.in(folder).toString();
        Run english = Run.salvus("twin", "show", file);
        assertThat(english.code()).isZero();
        assertThat(english.out())
                .contains("Clinique Sainte-Aurore", "31 January 2026", "25 assets in 10 zones on one site")
                .contains("Weak points", "Digital services", "Clinical services", "Backup copies", "To check first:");
        Run french = Run.salvus("twin", "show", file, "--lang", "fr");
        assertThat(french.out())
                .contains(
                        "31 janvier 2026",
                        "25 biens dans 10 zones sur un site",
                        "Points faibles",
                        "À vérifier d’abord");
        assertThat(english.lines()).allMatch(line -> line.length() <= 80);
        assertThat(french.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_wrong_twin_is_refused_with_its_first_errors() {
        Path file = Clinic.write(
                folder, "bad.yaml", Clinic.text().replace("[smb,", "[smmb,").replace("smb]", "smmb]"));
        Run run = Run.salvus("twin", "show", file.toString());
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("smmb", "did you mean `smb`?");
    }

    @Test
    void the_number_of_unknown_facts_is_the_one_a_simulation_tells() {
        String file = Clinic.in(folder).toString();
        Matcher shown = Pattern.compile("a simulation finds ([\\d,]+) facts")
                .matcher(Run.salvus("twin", "show", file).out().replaceAll("\\s+", " "));
        assertThat(shown.find()).isTrue();
        assertThat(Run.salvus("simulate", file, "--scenario", "ransomware-phishing", "--runs", "1")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("The twin does not state " + shown.group(1) + " facts");
    }

    @Test
    void french_says_how_often_copies_are_made() {
        String page = Run.salvus("twin", "show", Clinic.in(folder).toString(), "--lang", "fr")
                .out();
        assertThat(page).contains("fréquence", "tous les").doesNotContain("chaque ", "consultations vidéo", "non dit");
    }
}
