package eu.salvus.mal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelBuilder;
import eu.salvus.mal.random.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Changes that must change nothing, or exactly one thing. */
class MetamorphicTest {
    private static final String TEXT = """
            category C {
              asset Zone { | enter -> hosts.reach, flows.enter
                # closed [Bernoulli(0.2)] -> enter2 & enter2 }
              asset Host {
                | reach -> exploit
                # patched [Bernoulli(0.4)] -> exploit
                & exploit [Bernoulli(0.9) * LogNormal(0, 1)] -> own
                | own -> harvest, zone.enter
                | harvest [Exponential(2) + 1] -> admins().own
                let admins = zone.hosts[Server] }
              asset Server extends Host { | own +> zone.flows.enter }
            }
            associations {
              Zone [zone] 1 <-- In --> * [hosts] Host
              Zone [from] * <-- Flow --> * [flows] Zone
            }
            """;

    private record World(List<String[]> assets, List<String[]> links) {}

    private static World world(Random random, int hosts) {
        List<String[]> assets = new ArrayList<>();
        List<String[]> links = new ArrayList<>();
        for (int zone = 0; zone < 4; zone++) {
            assets.add(new String[] {"zone" + zone, "Zone"});
            links.add(new String[] {"zone" + zone, "flows", "zone" + random.nextInt(4)});
        }
        for (int host = 0; host < hosts; host++) {
            assets.add(new String[] {"host" + host, random.nextInt(4) == 0 ? "Server" : "Host"});
            links.add(new String[] {"host" + host, "zone", "zone" + random.nextInt(4)});
        }
        return new World(assets, links);
    }

    private static AttackGraph graph(String text, World world) {
        Language language = Toy.language(text);
        ModelBuilder builder = Model.builder(language);
        world.assets().forEach(asset -> builder.asset(asset[0], asset[1]));
        world.links().forEach(link -> builder.link(link[0], link[1], link[2]));
        return AttackGraph.of(builder.build());
    }

    private static double[] times(AttackGraph graph, AttackGraph names, long run) {
        FirstPassage passage = new FirstPassage(graph);
        passage.run(Draws.run(9, run), graph.find("zone0", "enter"));
        double[] times = new double[names.steps()];
        for (int step = 0; step < times.length; step++) {
            times[step] = passage.time(graph.find(names.asset(step), names.step(step)));
        }
        return times;
    }

    @Test
    void theOrderOfAssetsAndLinksChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            World world = world(random, 30);
            AttackGraph graph = graph(TEXT, world);
            List<String[]> assets = new ArrayList<>(world.assets());
            List<String[]> links = new ArrayList<>(world.links());
            Collections.shuffle(assets, random);
            Collections.shuffle(links, random);
            AttackGraph shuffled = graph(TEXT, new World(assets, links));
            for (int run = 0; run < 10; run++) {
                assertThat(times(shuffled, graph, run)).containsExactly(times(graph, graph, run));
            }
        }
    }

    @Test
    void anUnreachableAssetChangesNoOutcomeBitForBit() {
        World world = world(new Random(1), 30);
        AttackGraph graph = graph(TEXT, world);
        List<String[]> assets = new ArrayList<>(world.assets());
        List<String[]> links = new ArrayList<>(world.links());
        assets.add(7, new String[] {"island", "Zone"});
        assets.addFirst(new String[] {"robinson", "Server"});
        links.addFirst(new String[] {"robinson", "zone", "island"});
        AttackGraph larger = graph(TEXT, new World(assets, links));
        for (int run = 0; run < 50; run++) {
            assertThat(times(larger, graph, run)).containsExactly(times(graph, graph, run));
        }
    }

    @Test
    void aLanguageInHoursRunsTwentyFourTimesAsFast() {
        World world = world(new Random(2), 30);
        AttackGraph days = graph(TEXT, world);
        AttackGraph hours = graph("#timeUnit: \"hours\" " + TEXT, world);
        for (int run = 0; run < 20; run++) {
            double[] slow = times(days, days, run);
            double[] fast = times(hours, days, run);
            for (int step = 0; step < slow.length; step++) {
                if (slow[step] == Double.POSITIVE_INFINITY) {
                    assertThat(fast[step]).isInfinite();
                } else {
                    assertThat(slow[step]).isCloseTo(24 * fast[step], within(1e-9 * (1 + slow[step])));
                }
            }
        }
    }

    /** Without AND steps fed from both, two sources together are the earlier of each alone. */
    @Test
    void severalSourcesAreTheEarliestOfEachAlone() {
        for (int seed = 0; seed < 20; seed++) {
            AttackGraph graph = graph(TEXT, world(new Random(seed), 30));
            int[] entries = {graph.find("zone0", "enter"), graph.find("zone1", "enter")};
            FirstPassage both = new FirstPassage(graph);
            FirstPassage first = new FirstPassage(graph);
            FirstPassage second = new FirstPassage(graph);
            for (int run = 0; run < 20; run++) {
                long key = Draws.run(seed, run);
                both.run(key, entries);
                first.run(key, entries[0]);
                second.run(key, entries[1]);
                for (int step = 0; step < graph.steps(); step++) {
                    assertThat(both.time(step)).isEqualTo(Math.min(first.time(step), second.time(step)));
                }
            }
        }
    }

    @Test
    void closingDefencesNeverHelpsTheAttacker() {
        World world = world(new Random(3), 40);
        AttackGraph open = graph(TEXT, world);
        AttackGraph closed = graph(TEXT.replace("Bernoulli(0.4)", "Bernoulli(0.7)"), world);
        for (int run = 0; run < 200; run++) {
            double[] before = times(open, open, run);
            double[] after = times(closed, open, run);
            for (int step = 0; step < before.length; step++) {
                assertThat(after[step]).isGreaterThanOrEqualTo(before[step]);
            }
        }
    }
}
