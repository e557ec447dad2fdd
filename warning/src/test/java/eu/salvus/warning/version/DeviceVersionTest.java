package eu.salvus.warning.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Order as a relation: what must hold of any two or three versions, over many drawn ones. */
class DeviceVersionTest {
    private static final String[] PIECES = {
        "1", "2", "10", "05", "64", "7", "2018", "A", "B", "C", "L", "SP", "HF", "rc", "beta", "Update", "x", "SE",
        "Build"
    };
    private static final String[] SEPARATORS = {"", ".", ".", ".", " ", "-", "_", "("};

    @Test
    void order_seen_from_the_other_side_is_reversed() {
        List<DeviceVersion> versions = drawn(7, 700);
        for (DeviceVersion one : versions) {
            for (DeviceVersion other : versions) {
                assertThat(one.compare(other))
                        .as("%s against %s", one, other)
                        .isEqualTo(other.compare(one).reversed());
            }
        }
    }

    @Test
    void answers_never_contradict_each_other() {
        List<DeviceVersion> versions = drawn(11, 220);
        int checked = 0;
        for (DeviceVersion one : versions) {
            for (DeviceVersion two : versions) {
                Order first = one.compare(two);
                if (first == Order.UNKNOWN) {
                    continue;
                }
                for (DeviceVersion three : versions) {
                    Order second = two.compare(three);
                    Order whole = one.compare(three);
                    if (second == Order.UNKNOWN || whole == Order.UNKNOWN) {
                        continue;
                    }
                    Order expected = first == Order.SAME ? second : second == Order.SAME ? first : second;
                    if (first == second || first == Order.SAME || second == Order.SAME) {
                        assertThat(whole).as("%s, %s, %s", one, two, three).isEqualTo(expected);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(10_000);
    }

    @Test
    void a_version_is_the_same_as_itself_however_it_is_introduced() {
        for (DeviceVersion version : drawn(13, 500)) {
            DeviceVersion introduced = DeviceVersion.parse("Version " + version.text());
            assertThat(version.compare(introduced)).as(version.text()).isEqualTo(Order.SAME);
        }
    }

    @Test
    void the_ladder_of_suffixes_goes_from_alpha_to_what_follows_a_release() {
        List<String> ladder = List.of("4.2 alpha", "4.2 beta", "4.2 rc", "4.2", "4.2 SP1");
        for (int low = 0; low < ladder.size(); low++) {
            for (int high = low + 1; high < ladder.size(); high++) {
                assertThat(order(ladder.get(low), ladder.get(high)))
                        .as("%s, %s", ladder.get(low), ladder.get(high))
                        .isEqualTo(Order.BEFORE);
            }
        }
        assertThat(List.of(order("4.2", "4.2 HF1"), order("4.2", "4.2 Update 3"), order("4.2", "4.2 Patch 2")))
                .containsOnly(Order.BEFORE);
        assertThat(order("4.2 SP1", "4.2 SP1 HF2")).isEqualTo(Order.BEFORE);
        assertThat(order("4.2 Service Pack 1", "4.2 SP2")).isEqualTo(Order.BEFORE);
    }

    @Test
    void trailing_zeros_change_nothing() {
        assertThat(order("3.0.0", "3")).isEqualTo(Order.SAME);
        assertThat(order("1.2.0", "1.2")).isEqualTo(Order.SAME);
    }

    private static Order order(String one, String other) {
        return DeviceVersion.parse(one).compare(DeviceVersion.parse(other));
    }

    private static List<DeviceVersion> drawn(long seed, int count) {
        Random random = new Random(seed);
        List<DeviceVersion> versions = new ArrayList<>();
        while (versions.size() < count) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(4);
            for (int i = 0; i < pieces; i++) {
                text.append(i == 0 ? "" : SEPARATORS[random.nextInt(SEPARATORS.length)])
                        .append(PIECES[random.nextInt(PIECES.length)]);
            }
            DeviceVersion version = DeviceVersion.parse(text.toString());
            if (version.readable()) {
                versions.add(version);
            }
        }
        return versions;
    }
}
