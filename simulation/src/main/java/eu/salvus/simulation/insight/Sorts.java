package eu.salvus.simulation.insight;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.simulation.hospital.HospitalIds;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.twin.Asset;
import eu.salvus.twin.TwinIndex;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Subject;
import java.util.ArrayList;
import java.util.List;

/** What is alike in a hospital, and which of its steps are told. */
final class Sorts {

    /** Bookkeeping assets of the attack language: what the attacker wants, and the Internet he comes from. */
    private final boolean[] background;

    private final boolean[] told;
    private final String[] sorts;
    private final AttackGraph graph;
    private final HospitalModel hospital;

    Sorts(HospitalModel hospital) {
        this.hospital = hospital;
        graph = hospital.graph();
        TwinIndex index = TwinIndex.of(hospital.twin());
        sorts = new String[hospital.resources()];
        background = new boolean[hospital.resources()];
        for (int resource = 0; resource < sorts.length; resource++) {
            String id = hospital.id(resource);
            sorts[resource] = index.part(id) instanceof Asset asset
                    ? Subject.of(asset, index.part(asset.zone()) instanceof Zone zone ? zone : null)
                            .toString()
                    : "";
            background[resource] = id.equals(HospitalIds.CAMPAIGN) || id.equals(HospitalIds.INTERNET);
        }
        told = new boolean[graph.steps()];
        for (int step = 0; step < told.length; step++) {
            told[step] = graph.kind(step).isAttack() && !graph.tags(step).contains(StepTexts.HIDDEN);
        }
    }

    /** Whether a step stands for what the attacker wants. */
    boolean isBackground(int step) {
        return background[resource(step)];
    }

    /** Whether a step is an act in the hospital. */
    boolean isAct(int step) {
        return told[step] && !background[resource(step)];
    }

    /** Whether a step is a consequence that needs no work. */
    boolean isConsequence(int step) {
        return graph.effect(step);
    }

    int resource(int step) {
        return hospital.resource(graph.asset(step));
    }

    /** The sort of a machine; empty for what is no machine. */
    String sort(int resource) {
        return sorts[resource];
    }

    /** Type and name of a step. */
    String name(int step) {
        return graph.assetType(step) + "." + graph.step(step);
    }

    /** A step as it is told, of alike machines this one. */
    PathStep step(int step) {
        return new PathStep(name(step), sorts[resource(step)], graph.asset(step));
    }

    /** What machines of several sorts have in common: kind, role, kind of zone, a dash for what differs; empty without a machine. */
    static String common(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return "";
        }
        String[] one = first.split("/");
        String[] other = second.split("/");
        for (int part = 0; part < one.length; part++) {
            one[part] = one[part].equals(other[part]) ? one[part] : "-";
        }
        return String.join("/", one);
    }

    /**
     * What is told of a chain: its acts, without detours (from what comes twice to where it comes again) and without the effects that only
     * say of a thing what the act before said.
     */
    List<PathStep> told(int[] chain) {
        List<PathStep> told = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int position = 0; position < chain.length; position++) {
            int step = chain[position];
            if (!this.told[step] || (graph.effect(step) && !tells(step, position, told))) {
                continue;
            }
            PathStep next = step(step);
            int before = names.indexOf(next.step());
            if (before >= 0) {
                told.subList(before, told.size()).clear();
                names.subList(before, names.size()).clear();
            }
            told.add(next);
            names.add(next.step());
        }
        return told;
    }

    private boolean tells(int step, int position, List<PathStep> told) {
        boolean sameThing = !told.isEmpty() && told.getLast().id().equals(graph.asset(step));
        return position == 0 || (!background[resource(step)] && !sameThing);
    }
}
