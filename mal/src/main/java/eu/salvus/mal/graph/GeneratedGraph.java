package eu.salvus.mal.graph;

import eu.salvus.mal.Place;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.random.Draws;
import eu.salvus.mal.time.Distribution;
import eu.salvus.mal.time.Distribution.Form;
import eu.salvus.mal.time.Effort;
import eu.salvus.mal.time.StepTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A zoned AND/OR graph made from a seed, to measure on: hosts in zones, each with ten steps (being reached, a patch, an
 * exploit, a logon with a stolen credential, a session, rights, harvest, spread), spreading mostly within a zone. About
 * ten edges per step. Spreading is an act of the attacker with log-normal time, being reached is an effect.
 */
public final class GeneratedGraph {
    /** The steps of a host. */
    public static final int STEPS_PER_HOST = 10;

    private static final int REACHED = 0;
    private static final int PATCHED = 1;
    private static final int EXPLOIT = 2;
    private static final int SESSION = 3;
    private static final int LOGON = 4;
    private static final int ESCALATE = 5;
    private static final int ADMIN = 6;
    private static final int CREDENTIAL = 7;
    private static final int HARVEST = 8;
    private static final int SPREAD = 9;
    private static final int SPREAD_DEGREE = 58;
    private static final int HARVEST_DEGREE = 30;
    private static final int HOSTS_PER_ZONE = 100;
    private static final double WITHIN_ZONE = 0.9;
    private static final int VARIANTS = 8;

    private final int hosts;
    private final long seed;
    private long draws;

    private GeneratedGraph(int hosts, long seed) {
        this.hosts = hosts;
        this.seed = Draws.run(seed, 0);
    }

    /**
     * Makes a graph.
     *
     * @param steps how many steps, rounded down to whole hosts; at least 10
     * @param seed another seed, another graph
     */
    public static AttackGraph zoned(int steps, long seed) {
        if (steps < STEPS_PER_HOST) {
            throw new IllegalArgumentException("a generated graph has at least " + STEPS_PER_HOST + " steps");
        }
        return new GeneratedGraph(steps / STEPS_PER_HOST, seed).build();
    }

    /** The step to start at: the first host is reached. */
    public static int entry(AttackGraph graph) {
        return graph.find("host-0", "reached");
    }

    private AttackGraph build() {
        AttackStep[][] variants = variants();
        int steps = hosts * STEPS_PER_HOST;
        String[] ids = new String[hosts];
        String[] types = new String[hosts];
        Arrays.fill(types, "Host");
        int[] firstStep = new int[hosts + 1];
        AttackStep[] definitions = new AttackStep[steps];
        double[] enabled = new double[steps];
        int[] offsets = new int[steps + 1];
        IntArray children = new IntArray(steps * 11);
        int[] lastParent = new int[steps];
        for (int host = 0; host < hosts; host++) {
            ids[host] = "host-" + host;
            firstStep[host + 1] = (host + 1) * STEPS_PER_HOST;
            for (int step = 0; step < STEPS_PER_HOST; step++) {
                int index = firstStep[host] + step;
                definitions[index] = variants[below(VARIANTS)][step];
                enabled[index] = step == PATCHED ? 0.3 : 0;
                link(host, step, index, lastParent, children);
                offsets[index + 1] = children.size();
            }
        }
        return new AttackGraph(
                ids, types, firstStep, definitions, enabled, new boolean[steps], offsets, children.trimmed());
    }

    private void link(int host, int step, int index, int[] lastParent, IntArray children) {
        int first = host * STEPS_PER_HOST;
        int[] own = switch (step) {
            case REACHED -> new int[] {EXPLOIT, LOGON};
            case PATCHED -> new int[] {EXPLOIT};
            case EXPLOIT, LOGON -> new int[] {SESSION};
            case SESSION -> new int[] {ESCALATE, SPREAD};
            case ESCALATE -> new int[] {ADMIN};
            case ADMIN -> new int[] {HARVEST, SPREAD};
            case CREDENTIAL -> new int[] {LOGON};
            default -> new int[0];
        };
        for (int child : own) {
            add(first + child, index, lastParent, children);
        }
        int degree = step == SPREAD ? SPREAD_DEGREE : step == HARVEST ? HARVEST_DEGREE : 0;
        int wanted = children.size() + Math.min(degree, hosts / 2);
        for (int tries = 0; children.size() < wanted && tries < 4 * degree; tries++) {
            int target = target(host) * STEPS_PER_HOST + (step == SPREAD ? REACHED : CREDENTIAL);
            add(target, index, lastParent, children);
        }
    }

    private int target(int host) {
        int zone = host / HOSTS_PER_ZONE;
        int start = zone * HOSTS_PER_ZONE;
        int size = Math.min(HOSTS_PER_ZONE, hosts - start);
        return uniform() < WITHIN_ZONE ? start + below(size) : below(hosts);
    }

    private static void add(int child, int parent, int[] lastParent, IntArray children) {
        if (lastParent[child] != parent + 1) {
            lastParent[child] = parent + 1;
            children.add(child);
        }
    }

    private AttackStep[][] variants() {
        AttackStep[][] variants = new AttackStep[VARIANTS][STEPS_PER_HOST];
        for (int variant = 0; variant < VARIANTS; variant++) {
            double slower = 1 + variant * 0.5;
            AttackStep[] steps = variants[variant];
            steps[REACHED] = step("reached", StepKind.OR, StepTime.INSTANT);
            steps[PATCHED] = step("patched", StepKind.DEFENCE, StepTime.INSTANT);
            steps[EXPLOIT] = step("exploit", StepKind.AND, logNormal(0.8, 4 * slower));
            steps[SESSION] = step("session", StepKind.OR, StepTime.INSTANT);
            steps[LOGON] = step("logon", StepKind.AND, logNormal(1, 0.5 * slower));
            steps[ESCALATE] = step("escalate", StepKind.OR, logNormal(0.9, 6 * slower));
            steps[ADMIN] = step("admin", StepKind.OR, StepTime.INSTANT);
            steps[CREDENTIAL] = step("credential", StepKind.OR, StepTime.INSTANT);
            steps[HARVEST] = step("harvest", StepKind.OR, logNormal(1, slower));
            steps[SPREAD] = step("spread", StepKind.OR, logNormal(1, 2 * slower));
        }
        return variants;
    }

    private static StepTime logNormal(double possible, double median) {
        Distribution law = new Distribution(Form.LOG_NORMAL, StrictMath.log(median), 1);
        return new StepTime(possible, new Effort.Draw(law), 1);
    }

    private static AttackStep step(String name, StepKind kind, StepTime time) {
        return new AttackStep(
                name,
                "Host",
                Place.of("generated"),
                kind,
                time.isInstant(),
                Set.of(),
                0,
                time,
                0,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private double uniform() {
        return Draws.uniform(seed, draws++, 0, 0);
    }

    private int below(int bound) {
        return (int) (uniform() * bound);
    }
}
