const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Peoples whom English calls by a word that is the same for one and for many, and means little else behind an article. */
export const PEOPLES: ReadonlySet<string> = new Set([
  ...list(
    'maasai masai igbo yoruba hausa fulani fulbe ijaw efik ibibio nupe kanuri tuareg songhai mandinka malinke bambara wolof serer mende temne asante ashanti fante akan dagomba mossi baule',
  ),
  ...list(
    'kikuyu kamba nandi kipsigis luhya turkana pokot meru embu chagga hehe ngoni makonde nyamwezi hima tutsi hutu baganda banyoro bunyoro acholi langi dinka nuer shilluk azande oromo amhara tigray afar',
  ),
  ...list(
    'zulu xhosa ndebele matabele shona sotho basotho tswana swazi pedi venda tsonga herero nama khoikhoi khoekhoe griqua lozi bemba lunda chokwe ovimbundu kongo luba merina sakalava',
  ),
  ...list(
    'cherokee sioux lakota apache comanche cheyenne arapaho navajo iroquois cayuga huron wampanoag pequot narragansett mohegan shawnee lenape choctaw chickasaw seminole powhatan pawnee osage kiowa blackfoot cree ojibwe ojibwa chippewa haida tlingit inuit shoshone hopi zuni mapuche guarani tupi aymara quechua nahua mexica zapotec mixtec tlaxcalteca taino',
  ),
  ...list(
    'maori ainu moriori hmong kachin dayak batak minangkabau uyghur dzungar khalkha oirat jurchen khitan xiongnu tangut xianbei buryat yakut evenki nenets chukchi pashtun baloch gurkha santal munda gond bhil',
  ),
])
