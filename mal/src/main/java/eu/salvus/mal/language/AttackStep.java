package eu.salvus.mal.language;

import eu.salvus.mal.Place;
import eu.salvus.mal.time.StepTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step of an asset type with everything it inherits.
 *
 * @param name unique among the steps of its asset
 * @param owner the asset type that last said something about it
 * @param place where
 * @param kind how it starts
 * @param effect whether it is an instantaneous consequence and not an act of the attacker
 * @param tags labels
 * @param impacts mask of {@link Impact#bit()}
 * @param time the local time; {@link StepTime#INSTANT} for defences and existence
 * @param enabled for a defence, the probability that it is enabled; 0 otherwise
 * @param info texts by kind
 * @param detectors what can notice it
 * @param requires for existence, what must or must not exist
 * @param reaches what it leads to
 */
public record AttackStep(
        String name,
        String owner,
        Place place,
        StepKind kind,
        boolean effect,
        Set<String> tags,
        int impacts,
        StepTime time,
        double enabled,
        Map<String, String> info,
        List<Detector> detectors,
        List<Navigation> requires,
        List<Reach> reaches) {}
