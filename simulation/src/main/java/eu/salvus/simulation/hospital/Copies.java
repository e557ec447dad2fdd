package eu.salvus.simulation.hospital;

import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Dataset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Requirement;
import eu.salvus.twin.Twin;
import eu.salvus.twin.TwinIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Finds what each backup copy restores. */
final class Copies {
    private final TwinIndex index;
    private final ToIntFunction<String> resource;

    private Copies(TwinIndex index, ToIntFunction<String> resource) {
        this.index = index;
        this.resource = resource;
    }

    static List<Copy> of(Twin twin, TwinIndex index, ToIntFunction<String> resource) {
        Copies copies = new Copies(index, resource);
        List<Copy> list = new ArrayList<>();
        for (BackupCopy copy : twin.backupCopies()) {
            TreeSet<Integer> restores = new TreeSet<>();
            copy.of().forEach(id -> copies.add(id, restores));
            list.add(new Copy(
                    resource.applyAsInt(copy.id()),
                    copy,
                    restores.stream().mapToInt(Integer::intValue).toArray()));
        }
        return List.copyOf(list);
    }

    private void add(String id, TreeSet<Integer> restores) {
        int known = resource.applyAsInt(id);
        if (known >= 0) {
            restores.add(known);
        }
        switch (index.part(id)) {
            case Dataset dataset -> dataset.on().forEach(asset -> add(asset, restores));
            case DigitalService service -> {
                service.datasets().forEach(dataset -> add(dataset, restores));
                for (Requirement requirement : service.requires()) {
                    if (requirement instanceof Requirement.Assets assets) {
                        assets.of().forEach(asset -> add(asset, restores));
                    }
                }
            }
            case null, default -> {}
        }
    }
}
