package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Remediation.Kind;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalTest {

    private static final Finding PUMP = Said.pump("pump-1", Affectedness.AFFECTED);
    private static final Finding ONE = Said.pump("1", Affectedness.TO_CHECK);
    private static final Said FIRST = Said.by("https://acme.example");

    private final Desk desk = new Desk();

    @Test
    void what_concerns_nothing_here_makes_no_alert() {
        assertThat(desk.hear(FIRST)).isEmpty();
        assertThat(desk.alerts).isEmpty();
    }

    @Test
    void ten_pumps_of_one_kind_are_one_decision() {
        Finding[] pumps = new Finding[10];
        for (int i = 0; i < pumps.length; i++) {
            pumps[i] = Said.pump("pump-" + i, Affectedness.AFFECTED);
        }
        assertThat(desk.hear(FIRST, pumps)).containsExactly(Set.of(Cause.NEW));
        assertThat(desk.only().assets()).hasSize(10);
        assertThat(desk.only().doer()).isEqualTo(Doer.BIOMEDICAL);
    }

    @Test
    void one_product_under_many_spellings_is_one_decision() {
        List<String> makers =
                List.of("Philips", "Phillips", "PHILIPS ", "Philips Healthcare", "Koninklijke Philips N.V.", "Philisp");
        List<String> products = List.of("IntelliVue MX800", "Philips IntelliVue MX-800", "INTELLIVUE MX800 System");
        List<Finding> monitors = new ArrayList<>();
        for (String maker : makers) {
            for (String product : products) {
                monitors.add(monitor("monitor-" + monitors.size(), maker, product));
            }
        }
        assertThat(desk.hear(FIRST, monitors.toArray(Finding[]::new))).containsExactly(Set.of(Cause.NEW));
        assertThat(desk.only().assets()).hasSize(monitors.size());
        assertThat(desk.only().product().text()).isEqualTo("philips/intellivuemx800");
    }

    @Test
    void another_product_or_another_maker_is_another_decision() {
        desk.hear(
                FIRST,
                monitor("1", "Philips", "IntelliVue MX800"),
                monitor("2", "Philips", "IntelliVue MX450"),
                monitor("3", "Mindray", "IntelliVue MX800"));
        assertThat(desk.alerts).hasSize(3);
    }

    @Test
    void alerts_that_were_kept_under_two_spellings_become_one_and_nobody_is_told() {
        for (Affectedness each : List.of(Affectedness.AFFECTED, Affectedness.TO_CHECK)) {
            List<Change<Integer>> changes = merged(State.OPEN, State.OPEN, each);

            assertThat(changes).extracting(Change::id).containsExactlyInAnyOrder(1, 2);
            for (Change<Integer> change : changes) {
                assertThat(change.causes()).isEmpty();
                assertThat(change.alert().assets()).hasSize(Integer.valueOf(1).equals(change.id()) ? 2 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "AFFECTED", "NEED_HELP"})
    void what_was_left_to_do_under_one_spelling_is_left_to_do_whatever_was_said_to_the_other(State left) {
        for (State settled : List.of(State.NOT_OURS, State.DONE)) {
            for (Affectedness each : List.of(Affectedness.AFFECTED, Affectedness.TO_CHECK)) {
                for (Change<Integer> change : merged(settled, left, each)) {
                    boolean stays = Integer.valueOf(1).equals(change.id());
                    assertThat(change.causes()).isEqualTo(stays ? Set.of(Cause.AFFECTEDNESS) : Set.of());
                    assertThat(change.state(states(settled, left), change.causes()))
                            .isEqualTo(left);
                }
            }
        }
    }

    @Test
    void of_two_answers_the_one_that_leaves_more_to_do_holds() {
        List<State> rising = List.of(State.OPEN, State.AFFECTED, State.NEED_HELP);
        for (State first : rising) {
            for (State second : rising) {
                Change<Integer> stays = merged(first, second, Affectedness.TO_CHECK).stream()
                        .filter(change -> Integer.valueOf(1).equals(change.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(stays.causes()).isEmpty();
                assertThat(stays.state(states(first, second), stays.causes()))
                        .isEqualTo(rising.indexOf(first) > rising.indexOf(second) ? first : second);
            }
        }
    }

    @Test
    void what_was_settled_under_both_spellings_stays_so() {
        for (State first : List.of(State.NOT_OURS, State.DONE)) {
            for (State second : List.of(State.NOT_OURS, State.DONE)) {
                for (Change<Integer> change : merged(first, second, Affectedness.AFFECTED)) {
                    assertThat(change.causes()).isEmpty();
                    assertThat(change.state(states(first, second), Set.of()).isSettled())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_was_done_under_one_spelling_against_less_is_told_again() {
        Map<Integer, Known> known = spelt(State.OPEN, State.DONE, Affectedness.AFFECTED);
        Said more = FIRST.revised("2").about("CVE-2026-0009");

        List<Change<Integer>> changes =
                Arrival.of(FIRST.source(), "2", more.concerns(ONE, other(Affectedness.AFFECTED)), known);

        assertThat(changes)
                .filteredOn(change -> Integer.valueOf(1).equals(change.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).contains(Cause.AFFECTEDNESS));
    }

    private static Finding other(Affectedness affectedness) {
        return Said.pump("2", affectedness);
    }

    /** What becomes of two alerts on one product, the second kept under another spelling, once the same advisory is folded in again. */
    private static List<Change<Integer>> merged(State first, State second, Affectedness ofSecond) {
        return Arrival.of(FIRST.source(), "1", FIRST.concerns(ONE, other(ofSecond)), spelt(first, second, ofSecond));
    }

    private static Map<Integer, Known> states(State first, State second) {
        return spelt(first, second, Affectedness.TO_CHECK);
    }

    private static Map<Integer, Known> spelt(State first, State second, Affectedness ofSecond) {
        Alert one = Alert.of(FIRST.concerns(ONE).getFirst());
        Alert another = Alert.of(FIRST.concerns(other(ofSecond)).getFirst());
        Map<Integer, Known> known = new LinkedHashMap<>();
        known.put(1, new Known(one, first));
        known.put(
                2,
                new Known(
                        new Alert(new ProductKey("acme/pump 7 as written"), another.remedy(), another.concerns()),
                        second));
        return known;
    }

    private static Finding monitor(String id, String maker, String product) {
        Asset asset = Said.asset(id, Asset.Kind.MEDICAL_DEVICE, product).toBuilder()
                .vendor(maker)
                .build();
        return Said.found(asset, Affectedness.AFFECTED);
    }

    @Test
    void the_same_document_with_new_dates_raises_nothing_and_changes_nothing() {
        desk.hear(FIRST.dated("2026-01-01T00:00:00Z"), PUMP);
        Alert before = desk.only();
        assertThat(desk.hear(FIRST.dated("2026-11-01T00:00:00Z"), PUMP)).isEmpty();
        assertThat(desk.only()).isEqualTo(before);
    }

    @Test
    void a_revision_that_changes_nothing_that_matters_folds_in_silently() {
        desk.hear(FIRST, PUMP);
        assertThat(desk.hear(FIRST.revised("2"), PUMP)).isEmpty();
        assertThat(desk.only().concerns().get(FIRST.source()).revision()).isEqualTo("2");
    }

    @Test
    void a_revision_is_raised_again_for_each_thing_that_matters_and_says_which() {
        desk.hear(FIRST, PUMP);
        assertThat(desk.hear(FIRST.revised("2").rated(Said.CRITICAL), PUMP)).containsExactly(Set.of(Cause.SEVERITY));
        Said exploited = FIRST.revised("3").rated(Said.CRITICAL).exploited(true);
        assertThat(desk.hear(exploited, PUMP)).containsExactly(Set.of(Cause.EXPLOITATION));
        Said other = exploited.revised("4").remedied(Kind.VENDOR_FIX, "Update to 3.0.");
        assertThat(desk.hear(other, PUMP)).containsExactly(Set.of(Cause.REMEDIATION));
        assertThat(desk.hear(other.revised("5"), PUMP, Said.pump("pump-2", Affectedness.AFFECTED)))
                .containsExactly(Set.of(Cause.AFFECTEDNESS));
        assertThat(desk.alerts).hasSize(1);
    }

    @Test
    void the_key_follows_a_remedy_that_its_only_source_words_anew() {
        desk.hear(FIRST, PUMP);
        Said reworded = FIRST.revised("2").remedied(Kind.VENDOR_FIX, "Update to 3.0.");
        desk.hear(reworded, PUMP);
        assertThat(desk.only().remedy())
                .isEqualTo(reworded.concerns(PUMP).getFirst().remedy());
    }

    @Test
    void spelling_and_spaces_are_no_other_remedy() {
        desk.hear(FIRST, PUMP);
        assertThat(desk.hear(FIRST.revised("2").remedied(Kind.VENDOR_FIX, "update  to “2.0”"), PUMP))
                .isEmpty();
    }

    @Test
    void one_asset_less_is_no_reason_to_raise_it_again() {
        desk.hear(FIRST, PUMP, Said.pump("pump-2", Affectedness.AFFECTED));
        assertThat(desk.hear(FIRST.revised("2"), PUMP)).isEmpty();
        assertThat(desk.only().assets()).hasSize(1);
    }

    @Test
    void what_was_to_check_and_turns_out_affected_is_raised_again() {
        desk.hear(FIRST, Said.pump("pump-1", Affectedness.TO_CHECK));
        assertThat(desk.hear(FIRST.revised("2"), PUMP)).containsExactly(Set.of(Cause.AFFECTEDNESS));
    }

    @Test
    void a_product_under_investigation_is_to_be_checked() {
        desk.hear(FIRST.found(Status.UNDER_INVESTIGATION), PUMP);
        assertThat(desk.only().affectedness()).isEqualTo(Affectedness.TO_CHECK);
    }

    /** The matcher found the weakness by another product of the same advisory; that this one is fixed does not end it. */
    @Test
    void a_weakness_found_by_another_product_is_not_lost() {
        desk.hear(FIRST.found(Vulnerability.Status.FIXED), Said.pump("pump-1", Affectedness.TO_CHECK));

        assertThat(desk.only().affectedness()).isEqualTo(Affectedness.TO_CHECK);
        assertThat(desk.only().weaknesses()).hasSize(1);
    }

    @Test
    void an_advisory_taken_back_says_so_once_and_stays_readable() {
        desk.hear(FIRST, PUMP);
        assertThat(desk.hear(FIRST.revised("2").takenBack(), PUMP)).containsExactly(Set.of(Cause.AFFECTEDNESS));
        assertThat(desk.hear(FIRST.revised("2").takenBack(), PUMP)).isEmpty();
        assertThat(desk.only().affectedness()).isEqualTo(Affectedness.NOT_AFFECTED);
        assertThat(desk.only().weaknesses()).hasSize(1);
    }

    @Test
    void an_older_revision_that_comes_late_is_passed_over() {
        desk.hear(FIRST.revised("10").rated(Said.CRITICAL), PUMP);
        assertThat(desk.hear(FIRST.revised("9"), PUMP)).isEmpty();
        assertThat(desk.only().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void two_publishers_who_say_the_same_of_the_same_weakness_make_one_alert_whatever_their_words() {
        desk.hear(FIRST, PUMP);
        Said authority = Said.by("https://authority.example")
                .numbered("ICSMA-1")
                .remedied(Kind.VENDOR_FIX, "Acme recommends users to install version 2.0 or later.");
        assertThat(desk.hear(authority, PUMP)).isEmpty();
        assertThat(desk.only().concerns()).hasSize(2);
    }

    @Test
    void another_weakness_with_the_same_remedy_is_the_same_decision_until_that_was_done() {
        desk.hear(FIRST, PUMP);
        assertThat(desk.hear(FIRST.numbered("ADV-2").about("CVE-2026-0002"), PUMP))
                .isEmpty();
        desk.answer(State.DONE);
        assertThat(desk.hear(FIRST.numbered("ADV-3").about("CVE-2026-0003"), PUMP))
                .containsExactly(Set.of(Cause.AFFECTEDNESS));
        assertThat(desk.state()).isEqualTo(State.OPEN);
        assertThat(desk.only().weaknesses()).hasSize(3);
    }

    @Test
    void another_remedy_for_another_weakness_is_another_decision() {
        desk.hear(FIRST, PUMP);
        desk.hear(FIRST.numbered("ADV-2").about("CVE-2026-0002").remedied(Kind.WORKAROUND, "Unplug it."), PUMP);
        assertThat(desk.alerts).hasSize(2);
    }

    @Test
    void devices_of_different_products_are_different_decisions() {
        Finding monitor = Said.found(Said.asset("m-1", Asset.Kind.MEDICAL_DEVICE, "Monitor 3"), Affectedness.AFFECTED);
        desk.hear(FIRST, PUMP, monitor);
        assertThat(desk.alerts).hasSize(2);
    }

    @Test
    void an_answer_holds_until_what_it_was_given_to_changes() {
        desk.hear(FIRST, PUMP);
        desk.answer(State.DONE);
        desk.hear(FIRST.revised("2").rated(Said.CRITICAL), PUMP);
        assertThat(desk.state()).isEqualTo(State.DONE);
        desk.hear(FIRST.revised("3").rated(Said.CRITICAL).remedied(Kind.VENDOR_FIX, "Update to 3.0."), PUMP);
        assertThat(desk.state()).isEqualTo(State.OPEN);
        desk.answer(State.NOT_OURS);
        desk.hear(FIRST.revised("4").exploited(true).remedied(Kind.VENDOR_FIX, "Update to 4.0."), PUMP);
        assertThat(desk.state()).isEqualTo(State.NOT_OURS);
    }

    @RepeatedTest(200)
    void whatever_comes_twice_is_heard_once(RepetitionInfo seed) {
        Random chance = new Random(seed.getCurrentRepetition());
        Desk once = new Desk();
        Desk twice = new Desk();
        for (int i = 0; i < 12; i++) {
            Said said = anything(chance);
            Finding[] where = anywhere(chance);
            once.hear(said, where);
            twice.hear(said, where);
            assertThat(twice.hear(said, where)).isEmpty();
        }
        assertThat(twice.alerts).isEqualTo(once.alerts);
        assertThat(twice.raised).isEqualTo(once.raised);
    }

    @RepeatedTest(200)
    void no_two_alerts_ever_ask_for_the_same_decision(RepetitionInfo seed) {
        Random chance = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            desk.hear(anything(chance), anywhere(chance));
            Set<Object> keys = new HashSet<>();
            desk.alerts
                    .values()
                    .forEach(known -> assertThat(keys.add(List.of(
                                    known.alert().product(), known.alert().remedy())))
                            .isTrue());
        }
    }

    @RepeatedTest(200)
    void in_whatever_order_publishers_speak_the_decision_is_the_same(RepetitionInfo seed) {
        Random chance = new Random(seed.getCurrentRepetition());
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(anything(chance).numbered("ADV-" + i).remedied(Kind.VENDOR_FIX, "Update to 2.0."));
        }
        Finding[] where = {PUMP, Said.pump("pump-2", Affectedness.TO_CHECK)};
        all.forEach(said -> desk.hear(said, where));
        Desk other = new Desk();
        Collections.shuffle(all, chance);
        all.forEach(said -> other.hear(said, where));
        assertThat(alerts(other)).isEqualTo(alerts(desk));
    }

    private static List<Alert> alerts(Desk desk) {
        return desk.alerts.values().stream().map(Known::alert).toList();
    }

    private static Said anything(Random chance) {
        List<String> revisions = List.of("1", "2", "3", "10", "draft");
        List<String> texts = List.of("Update to 2.0.", "Update to 3.0.", "Ask Acme.");
        Said said = Said.by(chance.nextBoolean() ? "https://acme.example" : "https://authority.example")
                .numbered("ADV-" + chance.nextInt(3))
                .revised(revisions.get(chance.nextInt(revisions.size())))
                .about("CVE-2026-000" + chance.nextInt(3))
                .rated(chance.nextBoolean() ? Said.CRITICAL : Said.MEDIUM)
                .exploited(chance.nextInt(4) == 0)
                .remedied(Kind.values()[chance.nextInt(3)], texts.get(chance.nextInt(texts.size())));
        return chance.nextInt(8) == 0 ? said.takenBack() : said;
    }

    private static Finding[] anywhere(Random chance) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (chance.nextBoolean()) {
                findings.add(
                        Said.pump("pump-" + i, chance.nextBoolean() ? Affectedness.AFFECTED : Affectedness.TO_CHECK));
            }
        }
        return findings.toArray(Finding[]::new);
    }
}
