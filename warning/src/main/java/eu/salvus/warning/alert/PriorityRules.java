package eu.salvus.warning.alert;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How soon an alert is to be dealt with: the decision tables of SSVC for those who run systems, and the rules that lead into and out of them.
 * Source: {@code content/warning/priority.yaml}.
 */
public final class PriorityRules {

    private static final String FILE = "content/warning/priority.yaml";
    private static final int VERSION = 1;

    private final Map<Exploitation, Map<Exposure, Ways>> decision = new EnumMap<>(Exploitation.class);
    private final Map<SafetyImpact, List<HumanImpact>> human = new EnumMap<>(SafetyImpact.class);
    private final Map<Priority, List<Integer>> days = new EnumMap<>(Priority.class);
    private final Map<String, SafetyImpact> safetyOfRoles = new HashMap<>();
    private final SafetyImpact otherDevices;
    private final SafetyImpact allElse;
    private final double missionLost;
    private final double serviceLost;
    private final double crippled;
    private final double crippledService;
    private final double likely;

    private PriorityRules(RuleFile file) {
        if (file.at("salvus-priority").number() != VERSION) {
            throw file.at("salvus-priority").wrong("is not a version this Salvus reads; write " + VERSION);
        }
        for (Exploitation exploitation : Exploitation.values()) {
            Map<Exposure, Ways> exposures = new EnumMap<>(Exposure.class);
            for (Exposure exposure : Exposure.values()) {
                exposures.put(
                        exposure, Ways.read(file.at("decision").at(exploitation).at(exposure)));
            }
            decision.put(exploitation, exposures);
        }
        for (SafetyImpact safety : SafetyImpact.values()) {
            human.put(
                    safety, file.at("humanImpact").at(safety).words(HumanImpact.class, MissionImpact.values().length));
        }
        for (Priority priority : Set.of(Priority.IMMEDIATE, Priority.OUT_OF_CYCLE, Priority.SCHEDULED)) {
            days.put(priority, file.at("deadlineDays").at(priority).wholes(2));
        }
        RuleFile safety = file.at("safetyImpact");
        for (SafetyImpact impact : SafetyImpact.values()) {
            String word = Words.of(impact);
            Set<String> roles = safety.has(word) ? new HashSet<>(safety.at(word).texts()) : Set.of();
            roles.forEach(role -> safetyOfRoles.put(role, impact));
        }
        otherDevices = safety.at("otherMedicalDevice").word(SafetyImpact.class);
        allElse = safety.at("allElse").word(SafetyImpact.class);
        RuleFile mission = file.at("missionImpact");
        missionLost = mission.at("missionLost").at("ofAllCare").number();
        serviceLost = mission.at("serviceLost").at("ofOneService").number();
        crippled = mission.at("crippled").at("ofAllCare").number();
        crippledService = mission.at("crippled").at("ofOneService").number();
        likely = file.at("exploitationLikely").number();
        if (likely <= 0 || likely > 1) {
            throw file.at("exploitationLikely").wrong("is " + likely + "; write a chance above 0 and at most 1");
        }
    }

    /** Those that come with Salvus. */
    public static PriorityRules builtIn() {
        try (InputStream in = PriorityRules.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not there");
            }
            return read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /**
     * Reads rules.
     *
     * @throws IllegalArgumentException naming the file, the place and what to write there
     */
    public static PriorityRules read(String name, String text) {
        return new PriorityRules(RuleFile.read(name, text));
    }

    /**
     * How soon.
     *
     * @param effect what a successful attack costs in care; null until that is known: it is then taken for the loss of a service
     */
    public Decision decide(
            Exploitation exploitation,
            Exposure exposure,
            boolean automatable,
            SafetyImpact safety,
            @Nullable CareEffect effect) {
        MissionImpact mission = effect == null ? MissionImpact.SERVICE_LOST : mission(effect);
        HumanImpact people = of(human, safety).get(mission.ordinal());
        Ways ways = of(of(decision, exploitation), exposure);
        Priority priority = (automatable ? ways.automatable() : ways.byHand()).get(people.ordinal());
        return new Decision(exploitation, exposure, automatable, safety, mission, people, priority);
    }

    /** What becomes of care. */
    public MissionImpact mission(CareEffect effect) {
        if (effect.ofAllCare() >= missionLost) {
            return MissionImpact.MISSION_LOST;
        }
        if (effect.ofOneService() >= serviceLost) {
            return MissionImpact.SERVICE_LOST;
        }
        boolean hard = effect.ofAllCare() >= crippled || effect.ofOneService() >= crippledService;
        return hard ? MissionImpact.CRIPPLED : MissionImpact.DEGRADED;
    }

    /** The danger to a patient at that thing. */
    public SafetyImpact safety(Asset asset) {
        SafetyImpact known = asset.role() == null ? null : safetyOfRoles.get(asset.role());
        if (known != null) {
            return known;
        }
        return asset.kind() == Asset.Kind.MEDICAL_DEVICE ? otherDevices : allElse;
    }

    /**
     * By when.
     *
     * @param raised when the alert was raised last
     * @return null where it may wait
     */
    public @Nullable Instant deadline(Priority priority, boolean ransomware, Instant raised) {
        List<Integer> both = days.get(priority);
        return both == null ? null : raised.plus(Duration.ofDays(both.get(ransomware ? 1 : 0)));
    }

    /** The chance of exploitation within 30 days (EPSS) from which anybody can exploit it: above 0, at most 1. */
    public double exploitationLikely() {
        return likely;
    }

    /**
     * What a chance of exploitation says.
     *
     * @param chance within 30 days (EPSS), 0 to 1
     */
    public Exploitation exploitation(double chance) {
        return chance >= likely ? Exploitation.PROOF : Exploitation.NONE;
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private record Ways(List<Priority> byHand, List<Priority> automatable) {
        static Ways read(RuleFile at) {
            int count = HumanImpact.values().length;
            return new Ways(
                    at.at("byHand").words(Priority.class, count),
                    at.at("automatable").words(Priority.class, count));
        }
    }
}
