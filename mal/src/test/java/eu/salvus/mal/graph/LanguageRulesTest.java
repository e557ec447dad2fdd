package eu.salvus.mal.graph;

import static eu.salvus.mal.graph.Toy.Outcome.AT_ONCE;
import static eu.salvus.mal.graph.Toy.Outcome.NEVER;
import static eu.salvus.mal.graph.Toy.Outcome.WITH_EFFORT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One toy model per rule of the language. */
class LanguageRulesTest {
    private static final String NETWORK = """
            category C {
              asset Host { let near = peers \\/ friends
                | access -> peers.seen, near().known, peers*.closure, peers[Server].filtered
                | seen | known | closure | filtered
                | both -> (peers /\\ friends).inBoth, (peers - friends).onlyPeer
                | inBoth | onlyPeer
                | far -> peers.peers.twice
                | twice }
              asset Server extends Host { }
            }
            associations {
              Host [peersOf] * <-- Peer --> * [peers] Host
              Host [friendsOf] * <-- Friend --> * [friends] Host
            }
            """;

    private static Toy network() {
        return Toy.of(NETWORK, model -> {
            for (String host : new String[] {"a", "b", "c", "d"}) {
                model.asset(host, "Host");
            }
            model.asset("s", "Server");
            model.link("a", "peers", "b")
                    .link("a", "peers", "s")
                    .link("b", "peers", "c")
                    .link("c", "peers", "a");
            model.link("a", "friends", "b").link("d", "friendsOf", "a");
        });
    }

    @Test
    void anOrStepNeedsOneParent() {
        Toy toy = Toy.alone("| x -> z | y -> z | z");
        assertThat(toy.attack("a:x").outcome("a:z")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("a:y")).isEqualTo(NEVER);
    }

    @Test
    void anAndStepNeedsAllParents() {
        Toy toy = Toy.alone("| x -> z | y -> z & z");
        assertThat(toy.attack("a:x").outcome("a:z")).isEqualTo(NEVER);
        assertThat(toy.attack("a:x", "a:y").outcome("a:z")).isEqualTo(AT_ONCE);
    }

    @Test
    void aStepWithATimeTakesEffort() {
        Toy toy = Toy.alone("| x -> y | y [Exponential(1)] -> z | z");
        toy.attack("a:x");
        assertThat(toy.outcome("a:y")).isEqualTo(WITH_EFFORT);
        assertThat(toy.hours("a:z")).isEqualTo(toy.hours("a:y"));
    }

    @Test
    void aConstantTimeIsInDaysUnlessTheLanguageSaysHours() {
        assertThat(Toy.alone("| x -> y | y [2]").attack("a:x").hours("a:y")).isEqualTo(48);
        Toy hours = Toy.of("#timeUnit: \"hours\" category C { asset A { | x -> y | y [2] } }", m -> m.asset("a", "A"));
        assertThat(hours.attack("a:x").hours("a:y")).isEqualTo(2);
    }

    @Test
    void infinityIsNeverAndZeroIsAtOnce() {
        Toy toy = Toy.alone("| x -> y, z | y [Infinity] | z [Zero]").attack("a:x");
        assertThat(toy.outcome("a:y")).isEqualTo(NEVER);
        assertThat(toy.outcome("a:z")).isEqualTo(AT_ONCE);
    }

    @Test
    void anEnabledDefenceBlocksAndADisabledOneIsASource() {
        Toy on = Toy.alone("| x -> y # d [Enabled] -> y & y").attack("a:x");
        assertThat(on.outcome("a:y")).isEqualTo(NEVER);
        Toy off = Toy.alone("| x -> y # d [Disabled] -> y & y").attack("a:x");
        assertThat(off.outcome("a:y")).isEqualTo(AT_ONCE);
        Toy unstated = Toy.alone("| x -> y # d -> y & y").attack("a:x");
        assertThat(unstated.outcome("a:y")).isEqualTo(AT_ONCE);
    }

    @Test
    void theModelOverridesADefence() {
        Toy toy = Toy.of("category C { asset A { | x -> y # d -> y & y } }", model -> {
            model.asset("a", "A");
            model.defence("a", "d", 1);
        });
        assertThat(toy.attack("a:x").outcome("a:y")).isEqualTo(NEVER);
        assertThat(toy.graph().defenceProbability(toy.step("a:d"))).isEqualTo(1);
    }

    @Test
    void aDisabledDefenceStartsAnOrStepOfItself() {
        assertThat(Toy.alone("| e # d -> y | y [1]").attack("a:e").hours("a:y")).isEqualTo(24);
        assertThat(Toy.alone("| e # d [Enabled] -> y | y").attack("a:e").outcome("a:y"))
                .isEqualTo(NEVER);
    }

    @Test
    void severalDisabledDefencesStartAnAndStepOfThemselves() {
        assertThat(Toy.alone("| e # d -> y # f -> y & y").attack("a:e").outcome("a:y"))
                .isEqualTo(AT_ONCE);
        assertThat(Toy.alone("| e # d -> y # f [Enabled] -> y & y")
                        .attack("a:e")
                        .outcome("a:y"))
                .isEqualTo(NEVER);
    }

    @Test
    void existenceIsDecidedByTheModel() {
        String language = "category C { asset A { | x -> y, z E e <- bs -> y !E n <- bs -> z & y & z } asset B { } }"
                + " associations { A [as] * <-- L --> * [bs] B }";
        Toy with = Toy.of(language, model -> {
            model.asset("a", "A");
            model.asset("b", "B");
            model.link("a", "bs", "b");
        });
        assertThat(with.attack("a:x").outcome("a:y")).isEqualTo(AT_ONCE);
        assertThat(with.outcome("a:z")).isEqualTo(NEVER);
        Toy without = Toy.of(language, model -> model.asset("a", "A"));
        assertThat(without.attack("a:x").outcome("a:y")).isEqualTo(NEVER);
        assertThat(without.outcome("a:z")).isEqualTo(AT_ONCE);
    }

    @Test
    void existenceHoldsWhenAnyRequirementIsMet() {
        String language = "category C { asset A { | x -> y, z E e <- bs, cs -> y !E n <- bs, cs -> z & y & z }"
                + " asset B { } asset D { } }"
                + " associations { A [as] * <-- L --> * [bs] B A [at] * <-- M --> * [cs] D }";
        Toy toy = Toy.of(language, model -> {
            model.asset("a", "A");
            model.asset("d", "D");
            model.link("d", "at", "a");
        });
        assertThat(toy.attack("a:x").outcome("a:y")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("a:z")).isEqualTo(NEVER);
    }

    @Test
    void aRoleLeadsToLinkedAssetsOnly() {
        Toy toy = network().attack("a:access");
        assertThat(toy.outcome("b:seen")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("s:seen")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("c:seen")).isEqualTo(NEVER);
    }

    @Test
    void rolesChain() {
        Toy toy = network().attack("a:far");
        assertThat(toy.outcome("c:twice")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("b:twice")).isEqualTo(NEVER);
    }

    @Test
    void theClosureHoldsTheAssetItselfAndAllThatRepeatingReaches() {
        Toy toy = network().attack("b:access");
        assertThat(toy.outcome("b:closure")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("a:closure")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("s:closure")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("d:closure")).isEqualTo(NEVER);
    }

    @Test
    void aSubtypeFilterKeepsOnlyTheSubtype() {
        Toy toy = network().attack("a:access");
        assertThat(toy.outcome("s:filtered")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("b:filtered")).isEqualTo(NEVER);
    }

    @Test
    void unionIntersectionAndDifferenceAreThoseOfSets() {
        Toy toy = network().attack("a:access", "a:both");
        assertThat(toy.outcome("b:known")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("d:known")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("c:known")).isEqualTo(NEVER);
        assertThat(toy.outcome("b:inBoth")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("d:inBoth")).isEqualTo(NEVER);
        assertThat(toy.outcome("s:onlyPeer")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("b:onlyPeer")).isEqualTo(NEVER);
    }

    @Test
    void differenceIsTakenPerAssetOfTheCollection() {
        String language = "category C { asset A { | x -> bs.(ps - qs).hit | hit } }"
                + " associations { A [as] * <-- L --> * [bs] A A [p] * <-- P --> * [ps] A A [q] * <-- Q --> * [qs] A }";
        Toy toy = Toy.of(language, model -> {
            for (String id : new String[] {"a", "b1", "b2", "t"}) {
                model.asset(id, "A");
            }
            model.link("a", "bs", "b1").link("a", "bs", "b2");
            model.link("b1", "ps", "t").link("b2", "ps", "t").link("b2", "qs", "t");
        });
        assertThat(toy.attack("a:x").outcome("t:hit")).isEqualTo(AT_ONCE);
    }

    @Test
    void aSubtypeInheritsSteps() {
        Toy toy = Toy.of(
                "category C { abstract asset A { | x -> y | y } asset B extends A { } }", m -> m.asset("b", "B"));
        assertThat(toy.attack("b:x").outcome("b:y")).isEqualTo(AT_ONCE);
    }

    @Test
    void theArrowReplacesAndThePlusAppends() {
        String language = "category C { asset A { | x -> y | y | z } asset B extends A { | x -> z }"
                + " asset D extends A { | x +> z } asset E1 extends A { | x } }";
        Toy toy = Toy.of(language, model -> {
            model.asset("b", "B");
            model.asset("d", "D");
            model.asset("e", "E1");
        });
        toy.attack("b:x", "d:x", "e:x");
        assertThat(toy.outcome("b:y")).isEqualTo(NEVER);
        assertThat(toy.outcome("b:z")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("d:y")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("d:z")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("e:y")).isEqualTo(AT_ONCE);
    }

    @Test
    void anOverridingStepKeepsTheTimeItDoesNotState() {
        String language = "category C { asset A { | e -> x | x [1] } asset B extends A { | x -> e }"
                + " asset D extends A { | x [2] } }";
        Toy toy = Toy.of(language, model -> {
            model.asset("b", "B");
            model.asset("d", "D");
        });
        toy.attack("b:e", "d:e");
        assertThat(toy.hours("b:x")).isEqualTo(24);
        assertThat(toy.hours("d:x")).isEqualTo(48);
    }

    @Test
    void aSubtypeMayDefineAVariableAnew() {
        String language =
                "category C { asset A { let to = bs | x -> to().hit | hit } asset B extends A { let to = cs } }"
                        + " associations { A [b] * <-- L --> * [bs] A A [c] * <-- M --> * [cs] A }";
        Toy toy = Toy.of(language, model -> {
            model.asset("a", "A");
            model.asset("b", "B");
            model.asset("t", "A");
            model.asset("u", "A");
            model.link("a", "bs", "t").link("a", "cs", "u").link("b", "bs", "t").link("b", "cs", "u");
        });
        assertThat(toy.attack("a:x").outcome("t:hit")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("u:hit")).isEqualTo(NEVER);
        assertThat(toy.attack("b:x").outcome("u:hit")).isEqualTo(AT_ONCE);
        assertThat(toy.outcome("t:hit")).isEqualTo(NEVER);
    }

    @Test
    void aCycleOfStepsFeedsNothing() {
        Toy toy = Toy.alone("| e | x -> y | y -> x & p -> q & q -> p");
        toy.attack("a:e");
        assertThat(toy.outcome("a:x")).isEqualTo(NEVER);
        assertThat(toy.attack("a:x").outcome("a:y")).isEqualTo(AT_ONCE);
        assertThat(toy.attack("a:p").outcome("a:q")).isEqualTo(AT_ONCE);
    }

    @Test
    void twoWaysToTheSameStepAreOneEdge() {
        Toy toy =
                Toy.of(NETWORK.replace("| far -> peers.peers.twice", "| far -> peers.twice, friends.twice"), model -> {
                    model.asset("a", "Host");
                    model.asset("b", "Host");
                    model.link("a", "peers", "b")
                            .link("a", "peers", "b")
                            .link("b", "peersOf", "a")
                            .link("a", "friends", "b");
                });
        int far = toy.step("a:far");
        assertThat(toy.graph().childOffsets()[far + 1] - toy.graph().childOffsets()[far])
                .isEqualTo(1);
    }

    @Test
    void aStepWithoutTimeIsAnEffectUnlessTheLanguageSaysOtherwise() {
        Toy toy = Toy.alone("| plain | timed [1] | action atOnce | effect slow [1] & gate [Bernoulli(0.5)] # d");
        AttackGraph graph = toy.graph();
        assertThat(graph.effect(toy.step("a:plain"))).isTrue();
        assertThat(graph.effect(toy.step("a:timed"))).isFalse();
        assertThat(graph.effect(toy.step("a:atOnce"))).isFalse();
        assertThat(graph.effect(toy.step("a:slow"))).isTrue();
        assertThat(graph.effect(toy.step("a:gate"))).isTrue();
    }

    @Test
    void tagsImpactsTextsAndDetectorsReachTheGraph() {
        Toy toy = Toy.alone("| x @hidden @T1110 {C, A} [1] user info: \"why\" developer info: \"how\""
                + " ! logs (y step) siem [tpr: 0.9, fpr: 0.01] ! (y) [0.5] -> y | y");
        int x = toy.step("a:x");
        assertThat(toy.graph().tags(x)).containsExactly("hidden", "T1110");
        assertThat(toy.graph().impacts(x)).isEqualTo(5);
        assertThat(toy.graph().info(x)).containsEntry("user", "why").containsEntry("developer", "how");
        assertThat(toy.graph().detectors(x)).hasSize(2).first().satisfies(detector -> {
            assertThat(detector.name()).isEqualTo("logs");
            assertThat(detector.type()).isEqualTo("siem");
            assertThat(detector.rate()).isEqualTo(0.9);
            assertThat(detector.falseRate()).isEqualTo(0.01);
            assertThat(detector.context().getFirst().label()).isEqualTo("step");
            assertThat(detector.context().getFirst().expression()).isEqualTo("y");
        });
    }
}
