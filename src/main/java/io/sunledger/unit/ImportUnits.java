package io.sunledger.unit;

/**
 * Bring the registry to what a sheet says.
 *
 * @param file CSV (UTF-8 or GB18030) or XLSX; columns code, name, kind, parent, short_names, aliases, from, to, liaisons (编码,
 *     名称, 类别, 上级, 简称, 别名, 设立日期, 撤销日期, 联络员), the first three required; at most 5 MB
 * @param dryRun only tell what would be done
 */
public record ImportUnits(byte[] file, boolean dryRun) {
    /** A registry of ten thousand units is a tenth of that. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    public ImportUnits {
        file = file.clone();
    }

    @Override
    public byte[] file() {
        return file.clone();
    }
}
