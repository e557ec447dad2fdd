package eu.salvus.simulation;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.unknown.Assumed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an ensemble of simulated attacks says. Every estimate is conditional on the attempt, and carries the 95 % interval that comes from
 * the finite number of runs.
 *
 * @param reproduction what to give to get the same numbers again
 * @param twinName name of the hospital
 * @param scenario id of the scenario
 * @param runs runs made
 * @param care care lost over all clinical services, weighted as the twin says
 * @param clinical by clinical service, in the order of the twin
 * @param digital by digital service, in the order of the twin
 * @param course how the attack and the defence went
 * @param recovery when things came back, in the runs in which something went out
 * @param people people whose records were read or taken; never part of care lost
 * @param integrity medical devices that were changed; never part of care lost
 * @param assumed what the twin left unknown
 * @param typical the run nearest the median of those in which care was lost; nearest the median of all when none was
 */
public record SimulationResult(
        Reproduction reproduction,
        String twinName,
        String scenario,
        int runs,
        CareTotal care,
        List<Clinical> clinical,
        List<Digital> digital,
        Course course,
        Recovery recovery,
        People people,
        Integrity integrity,
        Assumed assumed,
        TypicalRun typical) {

    /**
     * Everything a result depends on.
     *
     * @param engine version of the engine
     * @param twinHash SHA-256 of the twin's canonical text
     * @param contentHash SHA-256 of the content used
     * @param scenario id of the scenario
     * @param seed of all draws
     * @param runs runs made
     */
    public record Reproduction(
            String engine, String twinHash, String contentHash, String scenario, long seed, int runs) {}

    /**
     * Care lost in all.
     *
     * @param hours mean care-hours lost a run
     * @param median care-hours lost in the middle run
     * @param ninetyFifth care-hours exceeded in one run of twenty
     * @param worstTenth mean care-hours lost in the worst tenth of the runs (CVaR 90 %)
     * @param affected share of runs in which any care was lost
     * @param censored share of runs in which a backlog was left after 180 days
     */
    public record CareTotal(
            Estimate hours,
            Estimate median,
            Estimate ninetyFifth,
            Estimate worstTenth,
            Estimate affected,
            Estimate censored) {}

    /**
     * One clinical service.
     *
     * @param id in the twin
     * @param name what people call it
     * @param affected share of runs in which its capacity fell
     * @param careHours mean care-hours lost
     * @param patients mean patients not treated
     * @param diverted mean patients treated elsewhere; not lost
     * @param postponed mean patients treated later than they came; not lost
     * @param missedUrgent mean urgent patients not treated within their deadline
     * @param missedElective mean planned patients not treated within their deadline
     * @param firstFall median hour of the first fall of its capacity, of the runs in which it fell
     * @param lowest mean lowest share of its capacity, of the runs in which it fell
     * @param belowHalf mean hours below half of its capacity
     * @param back median hour at which it is wholly back, of the runs in which it fell; infinite when the account of 180 days was closed before
     */
    public record Clinical(
            String id,
            String name,
            Estimate affected,
            Estimate careHours,
            Estimate patients,
            Estimate diverted,
            Estimate postponed,
            Estimate missedUrgent,
            Estimate missedElective,
            @Nullable Estimate firstFall,
            @Nullable Estimate lowest,
            Estimate belowHalf,
            @Nullable Estimate back) {}

    /**
     * One digital service.
     *
     * @param id in the twin
     * @param name what people call it
     * @param down share of runs in which it went down
     * @param hoursDown median hours down, of the runs in which it went down
     */
    public record Digital(
            String id, String name, Estimate down, @Nullable Estimate hoursDown) {}

    /**
     * How the attack and the defence went.
     *
     * @param foothold share of runs in which the attacker got a foothold
     * @param struck share of runs in which he struck (machines out of use by his act)
     * @param noticed share of runs in which the hospital knew: somebody acted on an alert, or a loss was understood
     * @param noticedFirst of the runs with a foothold, share in which somebody acted before he struck
     * @param stopped of the runs with a foothold, share in which no strike followed
     * @param footholdToStrike median hours from foothold to strike, of the runs with both
     * @param footholdToNotice median hours from foothold until the hospital knew, of the runs with both
     * @param machinesOut mean machines out of use by the attack
     * @param machinesCut mean machines that reactions took off the network or switched off, for a while or for good
     * @param backupsLost mean backup copies lost
     */
    public record Course(
            Estimate foothold,
            Estimate struck,
            Estimate noticed,
            @Nullable Estimate noticedFirst,
            @Nullable Estimate stopped,
            @Nullable Estimate footholdToStrike,
            @Nullable Estimate footholdToNotice,
            Estimate machinesOut,
            Estimate machinesCut,
            Estimate backupsLost) {}

    /**
     * When digital services came back, in hours since the first of them went out, of the runs in which one did; infinite when they did not.
     *
     * @param first median hour of the first back
     * @param eighty median hour of 80 % back
     * @param full median hour of all back
     * @param fullNinetieth hour by which all are back in nine runs of ten
     */
    public record Recovery(
            @Nullable Estimate first,
            @Nullable Estimate eighty,
            @Nullable Estimate full,
            @Nullable Estimate fullNinetieth) {}

    /**
     * People exposed.
     *
     * @param exposed share of runs in which records were read or taken
     * @param people mean people exposed
     * @param ninetyFifth people exposed in one run of twenty at least
     */
    public record People(Estimate exposed, Estimate people, Estimate ninetyFifth) {}

    /**
     * Medical devices that were changed. Treatment on wrong values is no care lost: it is counted apart and never converted.
     *
     * @param tampered share of runs in which devices were changed
     * @param devices mean devices changed
     * @param deviceHours mean hours, summed over devices, that they were in use like that before they were taken out of use or the attack
     *     was over
     */
    public record Integrity(Estimate tampered, Estimate devices, Estimate deviceHours) {}

    /**
     * What was assumed because the twin does not state it.
     *
     * @param facts facts not stated
     * @param groups groups of alike facts, each drawn once a run
     * @param checkFirst the groups that most surely explain the variance of care lost, at most three, surest first
     */
    public record Assumed(int facts, int groups, List<Fact> checkFirst) {}

    /**
     * An unknown fact, or a group of alike ones.
     *
     * @param property path of the property
     * @param where which part of the hospital it concerns
     * @param facts how many facts it stands for
     * @param low least value assumed
     * @param high greatest value assumed
     * @param unit of the value
     * @param source where the range comes from, or "assumption"
     * @param share share of the variance of care lost that it explains, 0 to 1
     * @param firm whether that is more than chance gives over all groups; else more runs would tell
     */
    public record Fact(
            String property,
            String where,
            int facts,
            double low,
            double high,
            String unit,
            String source,
            double share,
            boolean firm) {}

    /** The same result, told by another run. */
    public SimulationResult toldBy(TypicalRun run) {
        return new SimulationResult(
                reproduction,
                twinName,
                scenario,
                runs,
                care,
                clinical,
                digital,
                course,
                recovery,
                people,
                integrity,
                assumed,
                run);
    }
}
