package eu.salvus.simulation.scenario;

import eu.salvus.simulation.attack.Policy;
import eu.salvus.simulation.content.Section;
import java.util.List;

/**
 * Who attacks.
 *
 * @param policy which of the possible actions he takes first
 * @param hands people at work at once; 0 for as many as there is work, as a worm has
 * @param lanes machines that his programs encrypt or erase at once; 0 for no limit
 * @param goals steps of which a goal-directed attacker heads for any
 * @param afterwards steps he heads for once he has one of those, and with idle hands before
 * @param pace factor on manual durations of a patient attacker, 1 or more
 * @param noise factor on the chance of being noticed of a patient attacker, 0 to 1
 * @param learning factor on a manual duration for each earlier success of the same kind, above 0, at most 1
 */
public record AttackerProfile(
        Policy policy,
        int hands,
        int lanes,
        List<StepName> goals,
        List<StepName> afterwards,
        double pace,
        double noise,
        double learning) {

    /** Copies the list. */
    public AttackerProfile {
        goals = List.copyOf(goals);
        afterwards = List.copyOf(afterwards);
    }

    static AttackerProfile read(Section section) {
        Policy policy = section.word("policy", Policy.class);
        List<StepName> goals = StepName.readAll(section, "goals");
        if (goals.isEmpty() && (policy == Policy.GOAL_DIRECTED || policy == Policy.PATIENT)) {
            section.refuse("policy", "heads for goals and none is named", "add `goals: [Campaign.ready]`");
        }
        return new AttackerProfile(
                policy,
                (int) section.number("hands", 0, 10_000, 0),
                (int) section.number("lanes", 0, 1_000_000, 0),
                goals,
                StepName.readAll(section, "afterwards"),
                section.number("pace", 1, 1_000, 1),
                section.number("noise", 0, 1, 1),
                section.number("learning", 0.01, 1, 1));
    }
}
