/**
 * First days of the reigns of England and Britain, by which its records were dated until 1963, with the day on which each reign
 * ended. Days are as the texts have them: Old Style before 1752.
 */
const ENGLISH = `
  william i 1066-12-25 1087-09-09, william ii 1087-09-26 1100-08-02, henry i 1100-08-05 1135-12-01,
  stephen 1135-12-26 1154-10-25, henry ii 1154-12-19 1189-07-06, richard i 1189-09-03 1199-04-06,
  john 1199-05-27 1216-10-19, henry iii 1216-10-28 1272-11-16, edward i 1272-11-20 1307-07-07,
  edward ii 1307-07-08 1327-01-20, edward iii 1327-01-25 1377-06-21, richard ii 1377-06-22 1399-09-29,
  henry iv 1399-09-30 1413-03-20, henry v 1413-03-21 1422-08-31, henry vi 1422-09-01 1461-03-04,
  edward iv 1461-03-04 1483-04-09, richard iii 1483-06-26 1485-08-22, henry vii 1485-08-22 1509-04-21,
  henry viii 1509-04-22 1547-01-28, edward vi 1547-01-28 1553-07-06, mary 1553-07-06 1558-11-17,
  mary i 1553-07-06 1558-11-17, elizabeth 1558-11-17 1603-03-24, elizabeth i 1558-11-17 1603-03-24,
  james i 1603-03-24 1625-03-27, charles i 1625-03-27 1649-01-30, charles ii 1649-01-30 1685-02-06,
  james ii 1685-02-06 1688-12-11, william iii 1689-02-13 1702-03-08, anne 1702-03-08 1714-08-01,
  george i 1714-08-01 1727-06-11, george ii 1727-06-11 1760-10-25, george iii 1760-10-25 1820-01-29,
  george iv 1820-01-29 1830-06-26, william iv 1830-06-26 1837-06-20, victoria 1837-06-20 1901-01-22`

/** Years of Chinese and Japanese eras: the first, and the last of those that began before another's name was given. */
const ERAS = `
  taika 645 650, taiho 701 704, wado 708 715, engi 901 923, onin 1467 1469, tensho 1573 1592, bunroku 1592 1596,
  keicho 1596 1615, genroku 1688 1704, kyoho 1716 1736, kansei 1789 1801, tenpo 1830 1844, kaei 1848 1854,
  ansei 1854 1860, keio 1865 1868, meiji 1868 1912, taisho 1912 1926, showa 1926 1989, heisei 1989 2019, reiwa 2019 2100,
  zhenguan 627 649, kaiyuan 713 741, tianbao 742 756, qiande 963 968, xining 1068 1077, yuanfeng 1078 1085,
  hongwu 1368 1398, yongle 1403 1424, xuande 1426 1435, zhengtong 1436 1449, chenghua 1465 1487, hongzhi 1488 1505,
  zhengde 1506 1521, jiajing 1522 1566, longqing 1567 1572, wanli 1573 1620, tianqi 1621 1627, chongzhen 1628 1644,
  shunzhi 1644 1661, kangxi 1662 1722, yongzheng 1723 1735, qianlong 1736 1795, jiaqing 1796 1820, daoguang 1821 1850,
  xianfeng 1851 1861, tongzhi 1862 1874, guangxu 1875 1908, xuantong 1909 1912`

/** The first and the last day of a reign, as ISO has them. */
export interface Reign {
  readonly first: string
  readonly last: string
}

let reigns: ReadonlyMap<string, Reign> | undefined
let eras: ReadonlyMap<string, { readonly first: number; readonly last: number }> | undefined

/** The reign of a ruler named with the number, in small letters ("edward iii"). */
export function reignOf(name: string): Reign | undefined {
  reigns ??= new Map(
    ENGLISH.trim()
      .split(/,\s+/)
      .map(row => {
        const [, ruler = '', first = '', last = ''] = /^(.+) (\S+) (\S+)$/.exec(row) ?? []
        return [ruler, { first, last }]
      }),
  )
  return reigns.get(name)
}

/** The years of an era of China or Japan, by its name in small letters without marks. */
export function eraOf(name: string): { readonly first: number; readonly last: number } | undefined {
  eras ??= new Map(
    ERAS.trim()
      .split(/,\s+/)
      .map(row => {
        const [era = '', first, last] = row.split(' ')
        return [era, { first: Number(first), last: Number(last) }]
      }),
  )
  return eras.get(name)
}
