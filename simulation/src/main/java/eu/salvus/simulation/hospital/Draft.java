package eu.salvus.simulation.hospital;

import eu.salvus.mal.MalException;
import eu.salvus.mal.language.Language;
import eu.salvus.mal.model.Model;
import eu.salvus.mal.model.ModelBuilder;
import eu.salvus.simulation.unknown.Assumed;
import java.util.ArrayList;
import java.util.List;

/** The instance model while it is written: a MAL model with the middle of each range, and the ranges themselves. */
final class Draft {
    /** The chance that a defence of an asset is on from the start. */
    record Defence(int asset, String step, Assumed on) {}

    private final ModelBuilder builder;
    private final List<Defence> defences = new ArrayList<>();

    Draft(Language language) {
        builder = Model.builder(language);
    }

    int asset(String id, String type) {
        return builder.asset(id, type);
    }

    /** The asset with this id, or −1. */
    int index(String id) {
        return builder.index(id);
    }

    /** Links two assets; does nothing when either is −1. */
    void link(int from, String role, int to) {
        builder.link(from, role, to);
    }

    void defence(int asset, String step, Assumed on) {
        builder.defence(asset, step, on.at(0.5));
        defences.add(new Defence(asset, step, on));
    }

    List<Defence> defences() {
        return defences;
    }

    /** The model; what the language only warns of, such as a machine without a zone, is a mistake here. */
    Model model() {
        Model model = builder.build();
        if (!model.warnings().isEmpty()) {
            throw new MalException(model.warnings());
        }
        return model;
    }
}
