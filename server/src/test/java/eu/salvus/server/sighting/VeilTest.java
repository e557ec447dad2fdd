package eu.salvus.server.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of numbers names nobody, neither alone nor by what lies between answers. */
class VeilTest {

    private static final int SPANS = 4;
    private static final int PUBLICATIONS = 3;
    private static final int ALL = -1;

    /** All worlds of so many hospitals are looked at: as many as are shown as less than a hundred. */
    private static final int WORLDS = 100;

    private static final List<String> REGIONS = List.of("untold", "A", "B", "C");

    @ParameterizedTest
    @CsvSource({
        "5,5",
        "9,5",
        "10,10",
        "19,10",
        "20,20",
        "49,20",
        "50,50",
        "99,50",
        "100,100",
        "4999,2000",
        "15000,10000"
    })
    void aNumberIsRoundedDownToAStep(long number, long shown) {
        assertThat(Veil.over(number)).isEqualTo(shown);
    }

    @Test
    void fewerThanFiveLookTheSameWhetherThereAreAnyOrNone() {
        for (long few = 0; few < Veil.FEWEST; few++) {
            assertThat(Veil.over(few)).isNull();
        }
    }

    /**
     * A hospital as it is counted.
     *
     * @param region where it is
     * @param told the shortest span in which it told that a publication touches it, for each; {@link #SPANS} for never
     * @param any the shortest span in which it told anything
     */
    private record Hospital(String region, int[] told, int any) {

        static Hospital of(Random random) {
            int[] told = IntStream.range(0, PUBLICATIONS)
                    .map(each -> random.nextInt(SPANS + 2))
                    .toArray();
            int any = Math.min(IntStream.of(told).min().orElseThrow(), random.nextInt(SPANS));
            return new Hospital(REGIONS.get(random.nextInt(REGIONS.size())), told, any);
        }
    }

    /**
     * What is asked for.
     *
     * @param publication or all of them
     * @param span the longer the more
     * @param region of the country; the whole of it when empty
     */
    private record Asked(int publication, int span, String region) {

        boolean counts(Hospital hospital) {
            int told = publication == ALL ? hospital.any() : hospital.told()[publication];
            return told <= span && (region.isEmpty() || region.equals(hospital.region()));
        }

        /** Whether everybody counted here is counted there, whoever they are. */
        boolean isWithin(Asked other) {
            return span <= other.span
                    && (publication == other.publication || other.publication == ALL)
                    && (region.equals(other.region) || other.region.isEmpty());
        }
    }

    private static List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (int publication = ALL; publication < PUBLICATIONS; publication++) {
            for (int span = 0; span < SPANS; span++) {
                for (String region : List.of("", "A", "B", "C")) {
                    all.add(new Asked(publication, span, region));
                }
            }
        }
        return all;
    }

    @RepeatedTest(200)
    void noDifferenceOfTwoAnswersNamesOneToFour(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        List<Hospital> hospitals = IntStream.range(0, random.nextInt(120))
                .mapToObj(each -> Hospital.of(random))
                .toList();
        for (Asked whole : all()) {
            for (Asked part : all()) {
                if (part.isWithin(whole) && !part.equals(whole)) {
                    long more = hospitals.stream().filter(whole::counts).count();
                    long fewer = hospitals.stream().filter(part::counts).count();
                    String place = whole + " without " + part + ", seed " + turn.getCurrentRepetition();
                    assertThat(shown(more) - shown(fewer)).as(place).isNotIn(1L, 2L, 3L, 4L);
                    long fewest = shown(more) - most(fewer);
                    long most = most(more) - shown(fewer);
                    assertThat(more - fewer).as(place).isBetween(fewest, most);
                    assertThat(fewest >= 1 && most < Veil.FEWEST).as(place).isFalse();
                }
            }
        }
    }

    @Test
    void aCountryAndAllItsRegionsTogetherLeaveItOpenForEachGroupWhetherItIsOneToFour() {
        assertThat(named(false)).isEmpty();
    }

    @Test
    void showingThoseWhoDoNotTellTheirRegionWouldNameOthers() {
        assertThat(named(true)).isNotEmpty();
    }

    /**
     * The groups that the answers on a country and its two regions surely name together, found by looking at every world: those that give the same answers
     * cannot be told apart, and a group is named where it is one to four in all of them.
     *
     * @param rest whether those who tell no region are shown as well
     */
    private static List<String> named(boolean rest) {
        Map<List<Long>, int[]> classes = new HashMap<>();
        for (int a = 0; a < WORLDS; a++) {
            for (int b = 0; a + b < WORLDS; b++) {
                for (int untold = 0; a + b + untold < WORLDS; untold++) {
                    int[] groups = {a, b, b + untold, a + untold, untold};
                    List<Long> answers = List.of(shown(a + b + untold), shown(a), shown(b), rest ? shown(untold) : 0L);
                    int[] seen = classes.computeIfAbsent(answers, none -> new int[groups.length]);
                    for (int group = 0; group < groups.length; group++) {
                        seen[group] |= groups[group] >= 1 && groups[group] < Veil.FEWEST ? 1 : 2;
                    }
                }
            }
        }
        List<String> named = new ArrayList<>();
        classes.forEach((answers, seen) -> IntStream.range(0, seen.length)
                .filter(group -> seen[group] == 1)
                .forEach(group -> named.add("group " + group + " by " + answers)));
        return named;
    }

    private static long shown(long number) {
        Long shown = Veil.over(number);
        return shown == null ? 0 : shown;
    }

    /** The largest number that is shown the same. */
    private static long most(long number) {
        long most = number;
        while (shown(most + 1) == shown(number)) {
            most++;
        }
        return most;
    }
}
