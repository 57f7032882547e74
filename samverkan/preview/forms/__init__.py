"""Forms for the files of a workspace, made from the model: one record at a time, all else left as it is."""
